import { FileClock } from "lucide";
import { factsLine, t } from "#/i18n";
import { here, navigate } from "#/router";
import { useStore } from "#/store/context";
import { Button, Icon } from "#/ui";
import { DESK } from "../enquiries/addresses";
import { putAway } from "./act";
import { FORMALITIES, formalityHref } from "./addresses";
import { byDue, type Formality, noticeFor } from "./formality";
import { dayWords } from "./words";
import "./formalities.css";

const SHOWN = 1;

/** Over every screen, once: to the helper that a day comes, to reception's lead that one has passed (R5). */
export function FormalityNotices() {
  const store = useStore();
  const path = here()?.path ?? "";
  const told = byDue(
    store.all("formality").value.filter((one) => noticeFor(one, store.person) !== undefined),
  );
  const listed = [FORMALITIES, DESK].includes(path) || path.startsWith("/formality/");
  if (listed || told.length === 0) return null;
  return (
    <div class="formality-notices" role="status">
      {told.slice(0, SHOWN).map((one) => (
        <FormalityNotice key={one.id} formality={one} />
      ))}
      {told.length > SHOWN && (
        <a class="formality-notices__more" href={FORMALITIES}>
          {t("formality.more", { count: told.length - SHOWN })}
        </a>
      )}
    </div>
  );
}

function FormalityNotice({ formality }: { formality: Formality }) {
  const store = useStore();
  const { title, whose, due } = formality.fields;
  const kind = noticeFor(formality, store.person) ?? "reminder";
  const open = () => {
    void putAway(store, formality);
    navigate(formalityHref(formality.id));
  };
  return (
    <section class={`formality-notice formality-notice--${kind}`} data-formality-notice={formality.id}>
      <Icon node={FileClock} size={28} stroke={2.4} />
      <span class="formality-notice__words">
        <b>{t(`formality.notice.${kind}`, { day: due ? dayWords(due) : "" })}</b>
        <span>{factsLine(title, whose)}</span>
      </span>
      <span class="formality-notice__acts">
        <Button kind="act" size={48} onPress={open}>
          {t("formality.open")}
        </Button>
        <Button size={48} onPress={() => void putAway(store, formality)}>
          {t("formality.seen")}
        </Button>
      </span>
    </section>
  );
}
