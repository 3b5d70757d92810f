import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { KeyHint } from "./KeyHint";
import { type KeyBinding, lettersOn, setLetters, useKeys } from "./keys";
import "./KeyFoot.css";
import "./desk.css";

interface KeyFootProps {
  /** All keys of the screen; those marked `foot` are named here. */
  bindings: readonly KeyBinding[];
  /** At the right: a legend, a rule that holds here. */
  note?: ComponentChildren;
}

/** The foot of a desk: listens to the screen's keys, names the few that matter, and lists all of them at `?`. */
export function KeyFoot({ bindings, note }: KeyFootProps) {
  const [all, setAll] = useState(false);
  useLayer(all, () => setAll(false));
  const find: KeyBinding = { keys: [], shown: ["Ctrl", "K"], word: t("keys.find"), run: () => {} };
  const help: KeyBinding = { keys: ["?"], shown: ["?"], word: t("keys.all"), run: () => setAll(true) };
  const every = [...bindings, help, find];
  useKeys(every);
  return (
    <footer class="qc-foot">
      <ul class="qc-foot__keys">
        {bindings
          .filter((binding) => binding.foot && !binding.off)
          .map((binding) => (
            <li key={binding.word} class="qc-foot__key">
              <Keys of={binding} /> {binding.word}
            </li>
          ))}
        <li>
          <button type="button" class="qc-foot__all" onClick={() => setAll(true)}>
            <KeyHint keys="?" /> {t("keys.all")}
          </button>
        </li>
      </ul>
      {note && <p class="qc-foot__note">{note}</p>}
      {all && <AllKeys bindings={every} onClose={() => setAll(false)} />}
    </footer>
  );
}

function Keys({ of }: { of: KeyBinding }) {
  return (
    <span class="qc-foot__caps">
      {of.shown.map((cap) => (
        <KeyHint key={cap} keys={cap} />
      ))}
    </span>
  );
}

/** A key without a word is named together with its counterpart. */
function named({ word }: KeyBinding): boolean {
  return word !== "";
}

interface AllKeysProps {
  bindings: readonly KeyBinding[];
  onClose: () => void;
}

/** Every key of the screen, and the switch for those who talk to their computer instead. */
function AllKeys({ bindings, onClose }: AllKeysProps) {
  const on = lettersOn.value;
  return (
    <Dialog title={t("keys.all")} onClose={onClose}>
      <dl class="qc-keys">
        {bindings.filter(named).map((binding) => (
          <div key={binding.word} class="qc-keys__row">
            <dt>
              {binding.shown.map((cap) => (
                <kbd key={cap} class="qc-keys__cap">
                  {cap}
                </kbd>
              ))}
            </dt>
            <dd>{binding.word}</dd>
          </div>
        ))}
      </dl>
      <p class="qc-keys__note">{t("keys.outside")}</p>
      <Button size={48} pressed={!on} onPress={() => setLetters(!on)}>
        {t("keys.off")}
      </Button>
    </Dialog>
  );
}
