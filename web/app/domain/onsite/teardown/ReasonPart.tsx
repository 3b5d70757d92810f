import { t } from "#/i18n";
import { TextField } from "#/ui";

const USUAL = {
  refused: ["damaged", "wrong", "many", "papers"],
  returned: ["damaged", "lost", "stays", "gone"],
} as const;

interface ReasonPartProps {
  stage: keyof typeof USUAL;
  reason: string;
  onReason: (reason: string) => void;
}

/** Why it was sent away or is missing: a usual reason in one tap, or words. */
export function ReasonPart({ stage, reason, onReason }: ReasonPartProps) {
  return (
    <div class="counting__reason">
      <ul class="counting__usual">
        {USUAL[stage].map((key) => {
          const words = t(`resource.why.${key}`);
          return (
            <li key={key}>
              <button type="button" aria-pressed={reason === words} onClick={() => onReason(words)}>
                {words}
              </button>
            </li>
          );
        })}
      </ul>
      <TextField
        label={t("resource.why")}
        need="required"
        value={reason}
        maxLength={1000}
        onInput={onReason}
      />
    </div>
  );
}
