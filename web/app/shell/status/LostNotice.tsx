import { formatWhen, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, Notice } from "#/ui";

/** The browser has wiped this device, or another phone of this person is silent: what it still had, by its own last word (F1). */
export function LostNotice() {
  const store = useStore();
  const { lost } = store.status.value;
  if (!lost) return null;
  const count = lost.pending.changes + lost.pending.files;
  return (
    <Notice
      tone="warn"
      title={t("status.lostTitle")}
      text={t("status.lostText", { when: formatWhen(lost.heard, minute.value), count })}
      actions={
        <Button size={48} onPress={() => void store.dismissLost()}>
          {t("status.lostSeen")}
        </Button>
      }
    />
  );
}
