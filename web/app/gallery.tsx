import { Check } from "./gallery/Check";
import { Desk } from "./gallery/Desk";
import { Forms } from "./gallery/Forms";
import { Lists } from "./gallery/Lists";
import { Marks } from "./gallery/Marks";
import { Status } from "./gallery/Status";
import { say } from "./gallery/sample";
import { Types } from "./gallery/Types";
import "./gallery/gallery.css";
import { LanguageChoice, ThemeChoice } from "./ui";

/** Every part in every state, in the theme and language chosen at its top: the page `/parts`. */
export function Gallery() {
  return (
    <div>
      <div class="gallery-head">
        <h1>{say("部件", "部件", "Parts")}</h1>
        <div class="gallery-switches">
          <ThemeChoice />
          <LanguageChoice />
        </div>
      </div>
      <div class="gallery">
        <Lists />
        <Check />
        <Status />
        <Marks />
        <Forms />
        <Types />
        <Desk />
      </div>
    </div>
  );
}
