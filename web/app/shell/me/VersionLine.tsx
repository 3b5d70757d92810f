import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { Button } from "#/ui";
import { useShell } from "../context";
import type { LookAnswer } from "../update";

/** Which version this is, and the way to a newer one. */
export function VersionLine() {
  const { updates } = useShell();
  const [answer, setAnswer] = useState<LookAnswer | "looking" | undefined>(undefined);
  const look = async () => {
    setAnswer("looking");
    setAnswer(await updates.look());
  };
  return (
    <li class="qc-me-line qc-me-line--plain">
      <span class="qc-me-line__words">
        <span class="qc-t-row">
          {t("me.version")} {__VERSION__}
        </span>
        <span class="qc-t-second" aria-live="polite">
          {answerWord(answer)}
        </span>
      </span>
      <Button size={48} onPress={() => void look()} disabled={answer === "looking"}>
        {t("me.versionCheck")}
      </Button>
      {/* A button of its own: it may come at any moment, and must not slip under a finger that meant the other one. */}
      {updates.state.value !== "none" && (
        <Button kind="act" size={48} wide onPress={() => updates.accept()}>
          {t("update.now")}
        </Button>
      )}
    </li>
  );
}

function answerWord(answer: LookAnswer | "looking" | undefined): string {
  if (answer === "looking") return t("me.versionChecking");
  if (answer === "newest") return t("me.versionNewest");
  if (answer === "offline") return t("me.versionOffline");
  return answer === "found" ? t("update.title") : "";
}
