import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { ListHead } from "#/ui";
import { FORMALITIES, formalityHref } from "./addresses";
import { Facts } from "./FormalityRow";
import { openIn, overdueIn } from "./formalities_in";
import "./formalities.css";

const SHOWN = 12;

/** On the board of reception: what should have been here by now, the longest overdue first (R5). */
export function OverdueFormalities() {
  const store = useStore();
  const overdue = overdueIn(store);
  const open = openIn(store).length;
  return (
    <section data-part="formalities">
      <ListHead
        title={t("formality.overdueTitle")}
        note={overdue.length > 0 ? overdue.length : undefined}
        tone={overdue.length > 0 ? "bad" : undefined}
        aside={<a href={FORMALITIES}>{t("formality.allOpen", { count: open })}</a>}
      />
      {overdue.length === 0 && <p class="desk__none">{t("formality.none.overdue")}</p>}
      <ul>
        {overdue.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <a class="formality-brief qc-inset-focus" href={formalityHref(one.id)} data-formality={one.id}>
              <b>{one.fields.title}</b>
              <span>{one.fields.whose}</span>
              <Facts formality={one} whose={false} />
            </a>
          </li>
        ))}
      </ul>
      {overdue.length > SHOWN && (
        <a class="formality-brief" href={`${FORMALITIES}?show=overdue`}>
          {t("formality.more", { count: overdue.length - SHOWN })}
        </a>
      )}
    </section>
  );
}
