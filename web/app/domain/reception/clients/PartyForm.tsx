import { useEffect, useRef } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES, t } from "#/i18n";
import { Button, Notice, Select, TextField } from "#/ui";
import { LIMITS, type Party, type PartyField } from "./party_form";
import type { PartyForm } from "./use_party_form";

interface PartyFieldsProps<K extends Party> {
  kind: K;
  form: PartyForm<K>;
  onCancel: () => void;
}

const CLIENT_KINDS = ["company", "institution", "association", "sole_trader", "individual"] as const;

/** Fields and foot of a client's or a contact's form. Enter saves, and Ctrl + Enter from several lines. */
export function PartyFields<K extends Party>({ kind, form, onCancel }: PartyFieldsProps<K>) {
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>("input")?.focus(), []);
  const save = async () => {
    await form.save();
    box.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  };
  return (
    <form
      ref={box}
      class="party-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.ctrlKey && !event.isComposing) void save();
      }}
    >
      {form.restored && (
        <Notice
          tone="unsent"
          title={t("client.draft")}
          actions={
            <Button size={40} onPress={form.startOver}>
              {t("client.draftDrop")}
            </Button>
          }
        />
      )}
      {kind === "client" ? (
        <ClientFields form={form as unknown as PartyForm<"client">} />
      ) : (
        <ContactFields form={form as unknown as PartyForm<"contact">} />
      )}
      <div class="party-form__foot">
        <p class="qc-c-bad" role="alert">
          {form.failure}
        </p>
        <div class="client__acts">
          <Button kind="act" type="submit" hint="Ctrl ↵">
            {t("client.save")}
          </Button>
          <Button
            kind="quiet"
            onPress={() => {
              form.discard();
              onCancel();
            }}
          >
            {t("client.cancel")}
          </Button>
        </div>
      </div>
    </form>
  );
}

function ClientFields({ form }: { form: PartyForm<"client"> }) {
  const { draft, change } = form;
  const text = textOf("client", form, (field) => t(`client.field.${field}`));
  return (
    <>
      <TextField {...text("name")} need="required" error={form.nameless ? t("client.nameless") : undefined} />
      <Select
        label={t("client.field.kind")}
        value={draft.kind}
        mayBeEmpty
        options={CLIENT_KINDS.map((value) => ({ value, word: t(`client.kind.${value}`) }))}
        onChange={(value) => change("kind", value)}
      />
      <TextField {...text("phone")} type="tel" hint={t("client.phoneHint")} />
      <TextField {...text("address")} />
      <TextField {...text("code")} />
      <TextField {...text("source")} />
      <TextField {...text("note")} lines={3} />
    </>
  );
}

function ContactFields({ form }: { form: PartyForm<"contact"> }) {
  const { draft, change } = form;
  const text = textOf("contact", form, (field) => t(`contact.field.${field}`));
  return (
    <>
      <TextField {...text("name")} need="required" error={form.nameless ? t("client.nameless") : undefined} />
      <TextField {...text("title")} />
      <TextField {...text("mobile")} type="tel" />
      <TextField {...text("phone")} type="tel" />
      <TextField {...text("email")} type="email" />
      <TextField {...text("wechat")} />
      <Select
        label={t("contact.field.language")}
        value={draft.language}
        mayBeEmpty
        options={LANGUAGES.map((value) => ({ value, word: LANGUAGE_NAMES[value] }))}
        onChange={(value) => change("language", value)}
      />
      <TextField {...text("note")} lines={3} />
    </>
  );
}

function textOf<K extends Party>(kind: K, form: PartyForm<K>, label: (field: PartyField<K>) => string) {
  return (field: PartyField<K>) => ({
    label: label(field),
    value: form.draft[field],
    maxLength: LIMITS[kind][field],
    name: field,
    autocomplete: "off",
    onInput: (value: string) => form.change(field, value),
  });
}
