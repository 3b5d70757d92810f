import { rich, t } from "#/i18n";
import { Button } from "#/ui";
import { asked, type CallDraft, open } from "./draft";
import type { Planned } from "./planned";

interface CallFootProps {
  draft: CallDraft;
  planned: Planned;
  problem: string;
  onPass: () => void;
  onAnswered: () => void;
  onLeave: () => void;
}

/** What pressing does, to whom and by when, before it is pressed. */
export function CallFoot({ draft, planned, problem, onPass, onAnswered, onLeave }: CallFootProps) {
  const waiting = open(draft).length;
  const none = asked(draft).length > 0 && waiting === 0;
  return (
    <footer class="call-foot">
      <Button kind={none ? "plain" : "act"} hint="F9" onPress={onPass}>
        {planned.agreed ? t("callin.passUntil", { time: planned.time }) : t("callin.pass")}
      </Button>
      <Button kind={none ? "act" : "plain"} hint="F8" onPress={onAnswered}>
        {t("callin.answeredAll")}
      </Button>
      <div class="call-foot__then">
        {problem ? (
          <p class="call-foot__problem" role="alert">
            {problem}
          </p>
        ) : (
          <>
            <p>
              {none
                ? t("callin.willAnswered")
                : rich("callin.will", {
                    to: <b>{planned.words}</b>,
                    time: <b>{planned.time}</b>,
                    caller: <b>{draft.caller.trim() || draft.company.trim() || t("callin.theCaller")}</b>,
                  })}
            </p>
            {!none && <p>{thenWords(planned)}</p>}
          </>
        )}
      </div>
      <Button hint="Esc" onPress={onLeave}>
        {t("callin.later")}
      </Button>
    </footer>
  );
}

function thenWords({ warned, words, time, lead }: Planned): string {
  const warning = warned ? t("callin.willWarn", { time: warned, to: words }) : "";
  return warning + (lead ? t("callin.willTell", { time, lead }) : "");
}
