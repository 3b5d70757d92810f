import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { back } from "#/router";
import { useStore } from "#/store/context";
import { announce, ListHead, LoadingRows, ScreenHead } from "#/ui";
import { managesStaff } from "../rights";
import { type Done, UndoLine } from "../UndoLine";
import { SettingRow } from "./SettingRow";
import { PARTS, recordOf } from "./values";
import { WorkChats } from "./WorkChats";
import "./settings.css";

/** The values that the department's policy leaves open: everybody may look, whoever manages the staff may change (X4, X7, X9). */
export function SettingsScreen() {
  const store = useStore();
  const [done, setDone] = useState<Done | null>(null);
  const manages = managesStaff(store.status.value.manages);
  const records = store.list("setting", "staff").value;
  const tell = (next: Done) => {
    announce(next.words);
    setDone(next);
  };
  return (
    <div class="settings">
      <ScreenHead
        title={t("settings.title")}
        second={t(manages ? "settings.purpose" : "settings.look")}
        onBack={back}
      />
      {store.loaded("setting", "staff").value ? (
        PARTS.map(({ part, names }) => (
          <section key={part}>
            <ListHead title={t(`settings.part.${part}`)} />
            <ul class="settings__list">
              {names.map((name) => (
                <SettingRow
                  key={name}
                  name={name}
                  record={recordOf(records, name)}
                  manages={manages}
                  onDone={tell}
                />
              ))}
            </ul>
          </section>
        ))
      ) : (
        <LoadingRows rows={6} />
      )}
      <WorkChats onDone={tell} />
      {done && <UndoLine key={done.words} done={done} onSettled={() => setDone(null)} />}
    </div>
  );
}
