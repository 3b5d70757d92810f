import { useState } from "preact/hooks";
import { factsLine, LANGUAGE_NAMES, t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Dialog, ListHead, UnsentChip } from "#/ui";
import type { Done } from "../../organisation/UndoLine";
import { CallNumber } from "./ClientFacts";
import { nameOf } from "./ClientRows";
import { EraseButton } from "./EraseButton";
import type { Contact, Family } from "./merging";
import { ContactDisagreements } from "./PartyDisagreements";
import { PartyFields } from "./PartyForm";
import { usePartyForm } from "./use_party_form";

interface ContactsProps {
  family: Family;
  onDone: (done: Done) => void;
}

/** Whom to talk to; one tap rings. */
export function Contacts({ family, onDone }: ContactsProps) {
  const [open, setOpen] = useState<string | "new" | null>(null);
  const { contacts, client } = family;
  const edited = contacts.find(({ id }) => id === open);
  return (
    <section class="client-contacts">
      <ListHead title={t("contact.title")} note={contacts.length > 0 ? String(contacts.length) : undefined} />
      {contacts.length === 0 && <p class="client__note">{t("contact.none")}</p>}
      <ul>
        {contacts.map((contact) => (
          <One key={contact.id} contact={contact} onEdit={() => setOpen(contact.id)} />
        ))}
      </ul>
      {!client.fields.erased && (
        <Button size={48} onPress={() => setOpen("new")}>
          {t("contact.add")}
        </Button>
      )}
      {open !== null && (
        <ContactDialog
          key={open}
          family={family}
          contact={edited}
          onClose={() => setOpen(null)}
          onDone={onDone}
        />
      )}
    </section>
  );
}

function One({ contact, onEdit }: { contact: Contact; onEdit: () => void }) {
  const { fields } = contact;
  const speaks = fields.language && LANGUAGE_NAMES[fields.language];
  return (
    <li class="client-contact">
      <div class="client-contact__words">
        <b class="client-contact__name">
          {nameOf(contact)} {contact.unsent && <UnsentChip />}
        </b>
        <span class="client-contact__second">{factsLine(fields.title, speaks, fields.wechat)}</span>
        {fields.note && <span class="client-contact__second">{fields.note}</span>}
      </div>
      <ContactDisagreements contact={contact} />
      <div class="client-contact__reach">
        {fields.mobile && <CallNumber number={fields.mobile} />}
        {fields.phone && <CallNumber number={fields.phone} />}
        {fields.email && (
          <a class="client-number" href={`mailto:${fields.email}`}>
            {fields.email}
          </a>
        )}
      </div>
      {!fields.erased && (
        <Button
          size={40}
          kind="quiet"
          onPress={onEdit}
          label={t("contact.editOf", { name: nameOf(contact) })}
        >
          {t("client.edit")}
        </Button>
      )}
    </li>
  );
}

interface ContactDialogProps {
  family: Family;
  contact: Contact | undefined;
  onClose: () => void;
  onDone: (done: Done) => void;
}

function ContactDialog({ family: { client }, contact, onClose, onDone }: ContactDialogProps) {
  const store = useStore();
  useLayer(true, onClose);
  const form = usePartyForm({
    store,
    kind: "contact",
    record: contact,
    draftKey: contact ? `contact:${contact.id}` : `contact:new:${client.id}`,
    belongs: { client: client.id },
    onSaved: onClose,
  });
  const remove = async () => {
    if (!contact) return;
    onClose();
    await store.remove("contact", contact.id);
    onDone({
      words: t("contact.removed", { name: nameOf(contact) }),
      undo: () => void store.remove("contact", contact.id, false),
    });
  };
  const title = contact ? t("client.editTitle", { name: nameOf(contact) }) : t("contact.add");
  return (
    <Dialog kind="full" light={false} title={title} onClose={onClose}>
      <PartyFields kind="contact" form={form} onCancel={onClose} />
      {contact && (
        <div class="client__acts client__acts--apart">
          <MayRemove onPress={() => void remove()} />
          <EraseButton record={contact} onErased={onClose} />
        </div>
      )}
    </Dialog>
  );
}

/** Only whoever has reception in hand takes a contact away; others would be refused. */
function MayRemove({ onPress }: { onPress: () => void }) {
  const manages = useStore().status.value.manages.includes("reception");
  if (!manages) return null;
  return (
    <Button size={48} kind="quiet" onPress={onPress}>
      {t("contact.remove")}
    </Button>
  );
}
