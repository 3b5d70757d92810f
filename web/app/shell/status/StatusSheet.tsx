import { UserRound } from "lucide";
import { formatAge, formatSeconds, minute, t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Dialog, LanguageChoice, SheetNumbers, stripWords, ThemeChoice } from "#/ui";
import { useOpen } from "../context";
import { Notices } from "../frame/Notices";
import { OtherQueues } from "./OtherQueues";
import { RefusedList } from "./RefusedList";
import { SentList } from "./SentList";
import { TryNow } from "./TryNow";
import { UnsentList } from "./UnsentList";
import "./status.css";

/** Everything about sending, two taps from anywhere: what is only here, what was not accepted, what has arrived (Q7). */
export function StatusSheet({ onClose }: { onClose: () => void }) {
  const store = useStore();
  const { person } = useOpen();
  useLayer(true, onClose);
  const status = store.status.value;
  // What was not accepted has its own number below; the title says how the line is.
  const { title } = stripWords({ ...status, refused: 0 }, new Date(minute.value));
  return (
    <Dialog
      kind="sheet"
      title={title}
      second={lastWord(status.lastHeard)}
      onClose={onClose}
      actions={
        <>
          <Button size={64} onPress={onClose}>
            {t("sheet.close")}
          </Button>
          <TryNow />
        </>
      }
    >
      <SheetNumbers
        numbers={[
          { word: t("sheet.unsent"), count: status.unsent, tone: "azur" },
          { word: t("sheet.refused"), count: status.refused, tone: "warn" },
          { word: t("sheet.sentToday"), count: status.sentToday },
        ]}
      />
      <Notices place="sheet" />
      <UnsentList />
      <RefusedList />
      <OtherQueues />
      <SentList />
      <div class="qc-status-settings">
        <ThemeChoice />
        <LanguageChoice />
        <Button href="/me" icon={UserRound} wide>
          {person.name} {person.staff_number} · {t("status.menu")}
        </Button>
      </div>
    </Dialog>
  );
}

function lastWord(heard: Date | null): string {
  if (!heard) return t("sheet.neverWord");
  return t("sheet.lastWord", { time: formatSeconds(heard), age: formatAge(heard, minute.value) });
}
