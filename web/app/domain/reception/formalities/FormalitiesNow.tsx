import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { ListHead } from "#/ui";
import { settingOf } from "../../organisation/settings/held";
import { formalityHref, mineHref } from "./addresses";
import { Facts } from "./FormalityRow";
import { mineIn, today } from "./formalities_in";
import { duenessOf } from "./formality";
import "./formalities.css";

const SHOWN = 3;

/** On the first screen: what I help with, the longest overdue on top; nothing when there is nothing (R5). */
export function FormalitiesNow() {
  const store = useStore();
  const mine = mineIn(store);
  if (mine.length === 0) return null;
  const days = settingOf(store, "formality_remind_days");
  const urgent = mine.filter((one) => ["over", "soon"].includes(duenessOf(one, today(), days)));
  return (
    <section class="formalities-now">
      <ListHead
        title={t("formality.mine")}
        aside={<a href={mineHref()}>{t("formality.allMine", { count: mine.length })}</a>}
      />
      <ul>
        {urgent.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <a class="formality-brief qc-inset-focus" href={formalityHref(one.id)}>
              <b>{one.fields.title}</b>
              <Facts formality={one} whose />
            </a>
          </li>
        ))}
      </ul>
      {urgent.length === 0 && <p class="formalities__none">{t("formality.noneUrgent")}</p>}
    </section>
  );
}
