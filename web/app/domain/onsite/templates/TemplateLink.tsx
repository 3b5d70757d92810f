import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button } from "#/ui";
import { eventTemplateHref } from "../addresses";
import { templateNews } from "./event_template";

/** The way to the templates of an event's list, with how many of their lines are other by now (F28). */
export function TemplateLink({ event }: { event: string }) {
  const count = templateNews(useStore(), event);
  return (
    <Button kind={count > 0 ? "act" : "plain"} href={eventTemplateHref(event)}>
      {count > 0 ? t("template.ofEventChanged", { count }) : t("template.ofEvent")}
    </Button>
  );
}
