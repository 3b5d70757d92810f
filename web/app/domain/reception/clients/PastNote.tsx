import { t } from "#/i18n";
import { Button } from "#/ui";
import type { Past } from "./use_past";

/** Says where what is older than the devices keep can be had. */
export function PastNote({ past }: { past: Past }) {
  if (past.state === "offline")
    return (
      <div class="client-past">
        <p>{t("timeline.needsNetwork")}</p>
        <Button size={40} onPress={past.ask}>
          {t("timeline.again")}
        </Button>
      </div>
    );
  if (past.state === "refused") return <p class="client-past">{t("timeline.noPast")}</p>;
  if (past.more && past.state === "here")
    return (
      <div class="client-past">
        <Button size={48} onPress={past.ask}>
          {t("timeline.older")}
        </Button>
      </div>
    );
  return null;
}
