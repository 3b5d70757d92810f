import { t } from "#/i18n";
import { navigate } from "#/router";
import { Button, ScreenHead } from "#/ui";

interface BrokenProps {
  readonly error: unknown;
  readonly whole: boolean;
  readonly onRetry: () => void;
}

/** What happened, that nothing is lost, and three ways on. */
export function Broken({ error, whole, onRetry }: BrokenProps) {
  const home = () => {
    onRetry();
    navigate("/");
  };
  return (
    <>
      <ScreenHead title={t("broken.title")} />
      <div class="qc-frame-message">
        <p>{t("broken.text")}</p>
        {!whole && (
          <Button kind="act" wide onPress={onRetry}>
            {t("broken.again")}
          </Button>
        )}
        {!whole && (
          <Button wide onPress={home}>
            {t("broken.home")}
          </Button>
        )}
        <Button kind={whole ? "act" : "plain"} wide onPress={() => location.reload()}>
          {t("broken.reload")}
        </Button>
        <Details error={error} />
      </div>
    </>
  );
}

/** The phone's own records can't be opened: nothing can be shown, and nothing is touched. */
export function BrokenStorage({ error }: { error: unknown }) {
  return (
    <main>
      <ScreenHead title={t("broken.storageTitle")} />
      <div class="qc-frame-message">
        <p>{t("broken.storageText")}</p>
        <Button kind="act" wide onPress={() => location.reload()}>
          {t("broken.reload")}
        </Button>
        <Details error={error} />
      </div>
    </main>
  );
}

function Details({ error }: { error: unknown }) {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <details class="qc-frame-details">
      <summary>{t("broken.details")}</summary>
      <pre>
        {__VERSION__} {location.pathname}
        {"\n"}
        {words}
      </pre>
    </details>
  );
}
