import { t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { announce, Button, Dialog } from "#/ui";
import { useOpen, useShell } from "../context";

/** Signing out says what stays on the phone, and that it is kept (F4). */
export function SignOutDialog({ onClose }: { onClose: () => void }) {
  const { session } = useShell();
  const { person } = useOpen();
  const { unsent } = useStore().status.value;
  useLayer(true, onClose);
  const signOut = () => {
    announce(unsent > 0 ? t("out.done", { count: unsent }) : t("out.doneClean"));
    void session.signOut();
  };
  return (
    <Dialog
      title={t("out.title")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("out.stay")}</Button>
          <Button kind="act" onPress={signOut}>
            {t("out.act")}
          </Button>
        </>
      }
    >
      <p>{unsent > 0 ? t("out.textUnsent", { count: unsent }) : t("out.textClean")}</p>
      {person.hasPin && <p>{t("out.textPin")}</p>}
    </Dialog>
  );
}
