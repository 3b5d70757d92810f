import { render } from "preact";
import { startLanguage } from "#/i18n";
import { startTheme } from "#/ui";

await startLanguage();
startTheme();
render(<main>前场</main>, document.getElementById("app") as HTMLElement);
