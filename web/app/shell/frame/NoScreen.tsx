import { t } from "#/i18n";
import { retryScreen } from "#/router";
import { Button, ScreenHead } from "#/ui";

/** An address that no screen has. */
export function NotFound() {
  return (
    <>
      <ScreenHead title={t("lost.title")} />
      <div class="qc-frame-message">
        <p>{t("lost.text")}</p>
        <Button kind="act" href="/" wide>
          {t("lost.home")}
        </Button>
      </div>
    </>
  );
}

/** The screen exists, but neither this device nor the network has it: the app was opened once and left before it was whole. */
export function MissingScreen() {
  return (
    <>
      <ScreenHead title={t("missing.title")} />
      <div class="qc-frame-message">
        <p>{t("missing.text")}</p>
        <Button kind="act" wide onPress={retryScreen}>
          {t("missing.again")}
        </Button>
      </div>
    </>
  );
}
