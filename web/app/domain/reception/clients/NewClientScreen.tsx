import { useMemo } from "preact/hooks";
import { t } from "#/i18n";
import { navigate, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { ScreenHead } from "#/ui";
import { CLIENTS, clientHref } from "./addresses";
import { useBook } from "./client_book";
import { DoublesFound } from "./DoublesFound";
import { doublesOfDraft } from "./doubles";
import { PartyFields } from "./PartyForm";
import { usePartyForm } from "./use_party_form";
import "./clients.css";

/** A new client; `?name=…&phone=…` begins it with what was said on the telephone. Whoever may be the same stands beside it. */
export function NewClientScreen({ query }: ScreenProps) {
  const store = useStore();
  const book = useBook();
  const name = query.get("name") ?? "";
  const phone = query.get("phone") ?? "";
  const form = usePartyForm({
    store,
    kind: "client",
    record: undefined,
    draftKey: "client:new",
    begin: { name, phone },
    onSaved: (id) => navigate(clientHref(id), { replace: true }),
  });
  const { draft } = form;
  const alike = useMemo(() => (book ? doublesOfDraft(draft, book) : []), [book, draft.name, draft.phone]);
  return (
    <section class="client client--new">
      <ScreenHead title={t("clients.add")} backHref={CLIENTS} />
      <DoublesFound title={t("client.alreadyHere")} found={alike} />
      <PartyFields kind="client" form={form} onCancel={() => navigate(CLIENTS)} />
    </section>
  );
}
