import { Phone } from "lucide";
import { callHref } from "#/domain/organisation/mobile_number";
import { formatDuration, formatWhen, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, limitWords } from "#/ui";
import { isAdded } from "../added/added";
import { nameOf, namesOf } from "../event_checks";
import { addedWords } from "../row_words";
import type { Check } from "../rules";

/** Where, until when, within which limits, whose, and how to ring them. */
export function Facts({ check }: { check: Check }) {
  const store = useStore();
  const { fields } = check;
  const names = namesOf(store);
  const limits = limitWords(fields.low ?? null, fields.high ?? null, fields.unit ?? undefined);
  return (
    <>
      <dl class="onsite-facts-list">
        {limits && <Fact name={t("check.limits")}>{limits}</Fact>}
        <Fact name={t("check.zone")}>{names.zone(fields.zone) || t("lists.none.zone")}</Fact>
        <Fact name={t("check.due")}>
          <Due check={check} />
        </Fact>
        <Fact name={t("check.responsible")}>
          {fields.responsible ? names.person(fields.responsible) : t("row.nobody")}
        </Fact>
        {isAdded(fields) && <Fact name={t("add.fact")}>{addedWords(fields.added_by, names)}</Fact>}
      </dl>
      <Call person={fields.responsible} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div class="onsite-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Due({ check }: { check: Check }) {
  const { due, result } = check.fields;
  if (!due) return t("lists.none.due");
  const now = minute.value;
  const left = Date.parse(due) - now;
  const when = formatWhen(due, now);
  if (result != null) return when;
  const words = formatDuration(left);
  return left < 0 ? (
    <>
      {when} <b class="qc-c-warn">{t("check.late", { duration: words })}</b>
    </>
  ) : (
    `${when} · ${t("check.left", { duration: words })}`
  );
}

function Call({ person }: { person: string | null | undefined }) {
  const store = useStore();
  if (!person || person === store.person) return null;
  const mobile = store.record("person", person).value?.fields.mobile;
  if (!mobile) return null;
  return (
    <div class="onsite-call">
      <Button href={callHref(mobile)} icon={Phone} size={48} wide>
        {t("check.call", { name: nameOf(store, person) })}
      </Button>
    </div>
  );
}
