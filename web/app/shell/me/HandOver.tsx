import { useEffect } from "preact/hooks";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import { Button, Dialog } from "#/ui";
import { useOpen, useShell } from "../context";

interface HandOverProps {
  readonly onClose: () => void;
  readonly onSetPin: () => void;
}

/** Changing the person: at once for somebody with a PIN; without one the next person could work under this name. */
export function HandOver({ onClose, onSetPin }: HandOverProps) {
  const { session } = useShell();
  const { person } = useOpen();
  useEffect(() => {
    if (person.hasPin) void session.leave();
  }, []);
  return person.hasPin ? null : <AskForPin onClose={onClose} onSetPin={onSetPin} />;
}

function AskForPin({ onClose, onSetPin }: HandOverProps) {
  const { session } = useShell();
  useLayer(true, onClose);
  return (
    <Dialog
      title={t("pin.leaveTitle")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => void session.leave()}>{t("pin.leaveAnyway")}</Button>
          <Button kind="act" onPress={onSetPin}>
            {t("pin.leaveSet")}
          </Button>
        </>
      }
    >
      <p>{t("pin.leaveText")}</p>
    </Dialog>
  );
}
