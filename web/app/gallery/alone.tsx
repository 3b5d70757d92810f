import { render } from "preact";
import { startLanguage } from "#/i18n";
import { LiveRegion, startTheme } from "#/ui";
import { Gallery } from "../gallery";

/** The gallery without the app around it: for looking at parts while they are made, and for their browser tests. */
await startLanguage();
startTheme();
const root = document.getElementById("app");
if (root) {
  render(
    <>
      <main>
        <Gallery />
      </main>
      <LiveRegion />
    </>,
    root,
  );
}
