import { t } from "#/i18n";
import { back } from "#/router";
import { useStore } from "#/store/context";
import { Button, NotHere, ScreenHead } from "#/ui";

/** The event that an address names is not on this phone: where to go, or, if everything has come in, that it is not theirs. */
export function EventNotHere() {
  const { filled, link } = useStore().status.value;
  const home = <Button href="/">{t("home.events")}</Button>;
  return (
    <section>
      <ScreenHead title={t("event.fallback")} onBack={back} />
      {filled && link === "live" ? (
        <NotHere title={t("event.notYours")} next={t("event.notYoursNext")} action={home} />
      ) : (
        <NotHere action={home} />
      )}
    </section>
  );
}
