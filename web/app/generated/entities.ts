// Generated from the server's declarations by `qianchang generate`; never edited.

export const SCHEMA = 4;
export const WIRE_HASH = "f94b71b4f63147ef";

export interface Arrival {
  author: string;
  kiosk: string | null;
  arrived: string;
  visitor: string;
  company: string | null;
  number: string | null;
  people: number | null;
  host: string | null;
  purpose: string | null;
  needs: string | null;
  erased: string | null;
  deleted: boolean | null;
}

export interface Briefing {
  event: string;
  topic: string;
  version: number;
  text: string;
  posts: readonly string[] | null;
  deleted: boolean | null;
}

export interface BriefingReceipt {
  event: string;
  briefing: string;
  person: string;
  read: string;
  deleted: boolean | null;
}

export interface Call {
  author: string;
  direction: "in" | "out";
  begun: string;
  ended: string | null;
  number: string | null;
  caller: string | null;
  company: string | null;
  client: string | null;
  contact: string | null;
  note: string | null;
  past: boolean | null;
  erased: string | null;
  deleted: boolean | null;
}

export interface CallScript {
  group: string;
  greeting: string | null;
  questions: string | null;
  farewell: string | null;
  deleted: boolean | null;
}

export interface Check {
  event: string;
  code: string | null;
  category: "setup" | "test" | "safety" | "briefing" | "resource" | "teardown";
  title: string;
  requirement: string | null;
  zone: string | null;
  responsible: string | null;
  due: string | null;
  photo_required: boolean | null;
  unit: string | null;
  low: number | null;
  high: number | null;
  template_item: string | null;
  added_by: string | null;
  valid_minutes: number | null;
  repeat_before_opening: boolean | null;
  waived: string | null;
  result: "pass" | "fail" | "na" | null;
  measured: number | null;
  remark: string | null;
  deleted: boolean | null;
}

export interface CheckIn {
  event: string;
  shift: string;
  person: string;
  direction: "in" | "out";
  way: "self" | "lead" | "code";
  moment: string;
  corrects: string | null;
  remark: string | null;
  deleted: boolean | null;
}

export interface Client {
  code: string | null;
  name: string;
  kind: "company" | "institution" | "association" | "sole_trader" | "individual" | null;
  source: string | null;
  note: string | null;
  phone: string | null;
  address: string | null;
  merged_into: string | null;
  erased: string | null;
  deleted: boolean | null;
}

export interface ClientLook {
  author: string;
  client: string;
  looked: string;
  kept: boolean | null;
  deleted: boolean | null;
}

export interface Contact {
  client: string;
  name: string;
  title: string | null;
  mobile: string | null;
  phone: string | null;
  email: string | null;
  wechat: string | null;
  language: "zh-Hans" | "zh-Hant" | "en" | null;
  note: string | null;
  merged_into: string | null;
  erased: string | null;
  deleted: boolean | null;
}

export interface Cue {
  event: string;
  number: number;
  title: string;
  starts: string;
  minutes: number;
  responsible: string | null;
  prompts: string | null;
  note: string | null;
  started: string | null;
  finished: string | null;
  deleted: boolean | null;
}

export interface Document {
  author: string;
  subject: "formality" | "enquiry" | "visit" | "client";
  record: string;
  event: string | null;
  helper: string | null;
  name: string;
  type: string;
  bytes: number;
  sha256: string;
  preview: string | null;
  taken: string;
  stored: string | null;
  erased: string | null;
  deleted: boolean | null;
}

export interface Enquiry {
  author: string;
  came_by: "call" | "visit" | "feedback" | "message";
  call: string | null;
  visit: string | null;
  feedback: string | null;
  received: string;
  client: string | null;
  contact: string | null;
  caller: string | null;
  company: string | null;
  reply_to: string | null;
  asks: string | null;
  hopes: string | null;
  faq: string | null;
  group: string | null;
  owner: string | null;
  clock_from: string | null;
  promised: string | null;
  state: "open" | "waiting" | "event" | "done" | "dropped" | null;
  answered: string | null;
  answered_by: string | null;
  escalated: number | null;
  escalated_to: string | null;
  past: boolean | null;
  erased: string | null;
  deleted: boolean | null;
}

export interface EnquiryNote {
  enquiry: string;
  author: string | null;
  made: string;
  kind: "note" | "answer" | "passed" | "promised" | "attempt" | "reopened" | "escalated";
  text: string | null;
  call: string | null;
  to_person: string | null;
  to_group: string | null;
  due: string | null;
  owner: string | null;
  escalated_to: string | null;
  group: string | null;
  past: boolean | null;
  erased: string | null;
  deleted: boolean | null;
}

export interface Entry {
  event: string;
  confidential: boolean | null;
  incident: string;
  author: string | null;
  made: string;
  kind: "note" | "step_done" | "step_undone" | "arrived" | "escalated";
  text: string | null;
  safety_plan: string | null;
  step: number | null;
  reporter: string | null;
  assigned: string | null;
  deleted: boolean | null;
}

export interface Event {
  code: string | null;
  name: string;
  starts: string;
  ends: string;
  venue: string;
  address: string | null;
  expected: number;
  special_requests: string | null;
  lead: string | null;
  deleted: boolean | null;
}

export interface Faq {
  question: string;
  answer: string;
  category: string | null;
  deleted: boolean | null;
}

export interface Feedback {
  author: string | null;
  event: string | null;
  channel: "public" | "desk" | "phone" | "paper";
  made: string;
  language: "zh-Hans" | "zh-Hant" | "en" | null;
  role: "client" | "participant" | null;
  overall: number | null;
  service: number | null;
  organisation: number | null;
  venue: number | null;
  content: number | null;
  text: string | null;
  name: string | null;
  reach: string | null;
  client: string | null;
  contact: string | null;
  follow_up: string | null;
  erased: string | null;
  deleted: boolean | null;
}

export interface Formality {
  client: string | null;
  event: string | null;
  step: string | null;
  kind: "contract" | "deposit" | "permit" | "badge" | "insurance" | "invoice" | "other";
  title: string;
  whose: string | null;
  state: "missing" | "asked" | "received" | "accepted" | "not_needed" | null;
  missing: string | null;
  due: string | null;
  helper: string | null;
  remark: string | null;
  position: number | null;
  reminded: string | null;
  overdue: string | null;
  told: string | null;
  reminder_seen: string | null;
  overdue_seen: string | null;
  deleted: boolean | null;
}

export interface FormalityStep {
  template: string;
  position: number | null;
  kind: "contract" | "deposit" | "permit" | "badge" | "insurance" | "invoice" | "other";
  title: string;
  days: number | null;
  helper: string | null;
  hint: string | null;
  deleted: boolean | null;
}

export interface FormalityTemplate {
  name: string;
  covers: "client" | "event" | null;
  note: string | null;
  deleted: boolean | null;
}

export interface Group {
  name: string;
  kind: "reception" | "planning" | "execution" | "other";
  deleted: boolean | null;
}

export interface Headcount {
  event: string;
  zone: string;
  person: string;
  change: number;
  counted: string;
  deleted: boolean | null;
}

export interface HelpCall {
  event: string;
  caller: string;
  made: string;
  needs: "order" | "medical" | "technical" | "reception" | "command";
  zone: string | null;
  text: string | null;
  post: string | null;
  taken_by: string | null;
  arrived: string | null;
  done: string | null;
  escalated: number | null;
  escalated_to: string | null;
  deleted: boolean | null;
}

export interface Incident {
  event: string;
  confidential: boolean | null;
  reporter: string;
  happened: string;
  kind: "equipment" | "conflict" | "injury" | "lost_child" | "crowd" | "weather" | "theft" | "fire" | "power" | "other";
  severity: "ordinary" | "serious" | "major" | null;
  title: string | null;
  zone: string | null;
  place: string | null;
  people: string | null;
  check: string | null;
  assigned: string | null;
  taken: string | null;
  related: readonly string[] | null;
  outcome: "resolved" | "handed_over" | "false_alarm" | null;
  cause: string | null;
  entries_seen: number | null;
  escalated: number | null;
  deleted: boolean | null;
}

export interface Need {
  author: string;
  enquiry: string | null;
  client: string | null;
  contact: string | null;
  name: string;
  purpose: string | null;
  starts: string;
  ends: string;
  venue: string;
  expected: number;
  budget: number | null;
  special_requests: string | null;
  event: string | null;
  deleted: boolean | null;
}

export interface Opening {
  event: string;
  grounds: "gate" | "own_responsibility";
  reason: string | null;
  heard: string | null;
  withdrawn: string | null;
  finding: "confirmed" | "contradicted" | null;
  deleted: boolean | null;
}

export interface Person {
  staff_number: string;
  name: string;
  position: "manager" | "deputy_manager" | "group_lead" | "member";
  groups: readonly string[] | null;
  in_charge_of: readonly string[] | null;
  mobile: string | null;
  email: string | null;
  hired_on: string | null;
  status: "active" | "probation" | "leave" | "left" | "suspended";
  administrator: boolean | null;
  deleted: boolean | null;
}

export interface Photo {
  event: string;
  confidential: boolean | null;
  author: string;
  subject: "check" | "incident" | "resource" | "zone" | "post" | "cue" | "event";
  record: string;
  purpose: "evidence" | "highlight";
  kind: "photo" | "video";
  taken: string;
  type: string;
  bytes: number;
  sha256: string;
  width: number | null;
  height: number | null;
  seconds: number | null;
  preview: string | null;
  latitude: number | null;
  longitude: number | null;
  caption: string | null;
  reporter: string | null;
  assigned: string | null;
  stored: string | null;
  deleted: boolean | null;
}

export interface Post {
  event: string;
  code: string | null;
  name: string;
  zone: string | null;
  duties: string | null;
  answers: "order" | "medical" | "technical" | "reception" | "command" | null;
  confidential: boolean | null;
  deleted: boolean | null;
}

export interface Requirement {
  event: string;
  client: string | null;
  purpose: string | null;
  budget: number | null;
  enquiry: string | null;
  client_name: string | null;
  contact_name: string | null;
  contact_number: string | null;
  deleted: boolean | null;
}

export interface Resource {
  event: string;
  code: string | null;
  category: "venue" | "equipment" | "people" | "material";
  name: string;
  quantity: number;
  unit: string;
  provider: string | null;
  due: string | null;
  note: string | null;
  deleted: boolean | null;
}

export interface ResourceCost {
  event: string;
  resource: string;
  unit_price: number | null;
  deleted: boolean | null;
}

export interface ResourceCount {
  event: string;
  resource: string;
  person: string;
  stage: "accepted" | "refused" | "returned";
  quantity: number;
  counted: string;
  reason: string | null;
  deleted: boolean | null;
}

export interface Room {
  name: string;
  seats: number | null;
  position: number | null;
  deleted: boolean | null;
}

export interface SafetyPlan {
  event: string;
  code: string | null;
  kind: string;
  level: "ordinary" | "serious" | "major";
  steps: string;
  post: string | null;
  phone: string | null;
  assembly_point: string | null;
  deleted: boolean | null;
}

export interface Setting {
  name: "safety_valid_minutes" | "repeat_within_minutes" | "fresh_news_minutes" | "call_escalation_seconds" | "incident_escalation_minutes" | "no_show_minutes" | "callback_minutes" | "callback_warn_minutes" | "callback_manager_minutes" | "visit_wait_minutes" | "formality_remind_days" | "feedback_open_days" | "feedback_bad_score" | "desk_history_days" | "client_retention_days";
  value: number;
  deleted: boolean | null;
}

export interface Shift {
  event: string;
  post: string;
  person: string | null;
  starts: string;
  ends: string;
  deleted: boolean | null;
}

export interface ShiftSeen {
  event: string;
  shift: string;
  person: string;
  seen: string;
  post: string | null;
  starts: string | null;
  ends: string | null;
  deleted: boolean | null;
}

export interface SignOff {
  event: string;
  subject: "safety" | "equipment" | "rubbish" | "handover";
  signer: string;
  person: string | null;
  signed: string;
  signature: string;
  remark: string | null;
  deleted: boolean | null;
}

export interface Supplier {
  name: string;
  kind: string | null;
  contact: string | null;
  phone: string | null;
  deleted: boolean | null;
}

export interface Template {
  group: string;
  name: string;
  event_kind: string;
  note: string | null;
  deleted: boolean | null;
}

export interface TemplateItem {
  group: string;
  template: string;
  number: number;
  category: "setup" | "test" | "safety" | "briefing" | "resource" | "teardown";
  title: string;
  requirement: string | null;
  place: string | null;
  due_minutes: number | null;
  photo_required: boolean | null;
  unit: string | null;
  low: number | null;
  high: number | null;
  valid_minutes: number | null;
  repeat_before_opening: boolean | null;
  deleted: boolean | null;
}

export interface Visit {
  author: string;
  arrival: string | null;
  visitor: string;
  company: string | null;
  number: string | null;
  people: number | null;
  client: string | null;
  contact: string | null;
  expected: string | null;
  until: string | null;
  purpose: string | null;
  needs: string | null;
  identity: "known" | "card" | "host" | null;
  host: string | null;
  room: string | null;
  badge: string | null;
  past: boolean | null;
  erased: string | null;
  deleted: boolean | null;
}

export interface VisitStep {
  visit: string;
  author: string | null;
  kind: "arrived" | "identified" | "host_told" | "host_coming" | "seated" | "served" | "met" | "handed_over" | "badge_back" | "left" | "cancelled";
  made: string;
  text: string | null;
  host: string | null;
  past: boolean | null;
  deleted: boolean | null;
}

export interface WorkChat {
  name: string;
  address: string;
  group: string | null;
  person: string | null;
  off: boolean | null;
  deleted: boolean | null;
}

export interface WorkDay {
  day: string;
  name: string | null;
  begins: number | null;
  ends: number | null;
  deleted: boolean | null;
}

export interface WorkHours {
  weekday: number;
  begins: number;
  ends: number;
  deleted: boolean | null;
}

export interface Zone {
  event: string;
  code: string | null;
  name: string;
  limit: number;
  note: string | null;
  deleted: boolean | null;
}

export interface Entities {
  arrival: Arrival;
  briefing: Briefing;
  briefing_receipt: BriefingReceipt;
  call: Call;
  call_script: CallScript;
  check: Check;
  check_in: CheckIn;
  client: Client;
  client_look: ClientLook;
  contact: Contact;
  cue: Cue;
  document: Document;
  enquiry: Enquiry;
  enquiry_note: EnquiryNote;
  entry: Entry;
  event: Event;
  faq: Faq;
  feedback: Feedback;
  formality: Formality;
  formality_step: FormalityStep;
  formality_template: FormalityTemplate;
  group: Group;
  headcount: Headcount;
  help_call: HelpCall;
  incident: Incident;
  need: Need;
  opening: Opening;
  person: Person;
  photo: Photo;
  post: Post;
  requirement: Requirement;
  resource: Resource;
  resource_cost: ResourceCost;
  resource_count: ResourceCount;
  room: Room;
  safety_plan: SafetyPlan;
  setting: Setting;
  shift: Shift;
  shift_seen: ShiftSeen;
  sign_off: SignOff;
  supplier: Supplier;
  template: Template;
  template_item: TemplateItem;
  visit: Visit;
  visit_step: VisitStep;
  work_chat: WorkChat;
  work_day: WorkDay;
  work_hours: WorkHours;
  zone: Zone;
}

export const ENTITIES = {
  arrival: {
    home: "reception",
    also: ["person:{kiosk}"],
    apart: null,
    owner: null,
    create: "contribute",
    write: "manage",
    delete: "manage",
    fields: {
      author: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      kiosk: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      arrived: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      visitor: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      company: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      number: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 60 },
      people: { kind: "integer", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 10000 },
      host: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      purpose: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      needs: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 1000 },
      erased: { kind: "instant", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  briefing: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      topic: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      version: { kind: "integer", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 100000 },
      text: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 10000 },
      posts: { kind: "references", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "post", minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  briefing_receipt: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "contribute",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      briefing: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "briefing", minimum: null, maximum: null },
      person: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      read: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  call: {
    home: "reception",
    also: [],
    apart: ["past", "reception:past"],
    owner: null,
    create: "contribute",
    write: "contribute",
    delete: "manage",
    fields: {
      author: { kind: "reference", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      direction: { kind: "choice", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: ["in", "out"], worst_first: [], target: null, minimum: null, maximum: null },
      begun: { kind: "instant", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      ended: { kind: "instant", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      number: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 60 },
      caller: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      company: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      client: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "client", minimum: null, maximum: null },
      contact: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "contact", minimum: null, maximum: null },
      note: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 10000 },
      past: { kind: "flag", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      erased: { kind: "instant", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  call_script: {
    home: "group:{group}",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      group: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "group", minimum: null, maximum: null },
      greeting: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 1000 },
      questions: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 5000 },
      farewell: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 1000 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  check: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "contribute",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      code: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 40 },
      category: { kind: "choice", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: ["setup", "test", "safety", "briefing", "resource", "teardown"], worst_first: [], target: null, minimum: null, maximum: null },
      title: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      requirement: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      zone: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "zone", minimum: null, maximum: null },
      responsible: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      due: { kind: "instant", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      photo_required: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      unit: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 20 },
      low: { kind: "number", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      high: { kind: "number", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      template_item: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "template_item", minimum: null, maximum: null },
      added_by: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      valid_minutes: { kind: "integer", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 1000000 },
      repeat_before_opening: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      waived: { kind: "text", rule: "decision", required: false, write: "manage", stamped: true, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 500 },
      result: { kind: "choice", rule: "worst", required: false, write: "contribute", stamped: true, accompanies: null, choices: ["pass", "fail", "na"], worst_first: ["fail", null, "na", "pass"], target: null, minimum: null, maximum: null },
      measured: { kind: "number", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: "result", choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      remark: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: "result", choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  check_in: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "contribute",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      shift: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "shift", minimum: null, maximum: null },
      person: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      direction: { kind: "choice", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: ["in", "out"], worst_first: [], target: null, minimum: null, maximum: null },
      way: { kind: "choice", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: ["self", "lead", "code"], worst_first: [], target: null, minimum: null, maximum: null },
      moment: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      corrects: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "check_in", minimum: null, maximum: null },
      remark: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 500 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  client: {
    home: "reception",
    also: [],
    apart: null,
    owner: null,
    create: "contribute",
    write: "contribute",
    delete: "manage",
    fields: {
      code: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 40 },
      name: { kind: "text", rule: "latest", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      kind: { kind: "choice", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: ["company", "institution", "association", "sole_trader", "individual"], worst_first: [], target: null, minimum: null, maximum: null },
      source: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      note: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      phone: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 40 },
      address: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 300 },
      merged_into: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: true, accompanies: null, choices: [], worst_first: [], target: "client", minimum: null, maximum: null },
      erased: { kind: "instant", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  client_look: {
    home: "person:{author}",
    also: [],
    apart: ["kept", "trail"],
    owner: null,
    create: "contribute",
    write: "manage",
    delete: "manage",
    fields: {
      author: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      client: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "client", minimum: null, maximum: null },
      looked: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      kept: { kind: "flag", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  contact: {
    home: "reception",
    also: [],
    apart: null,
    owner: null,
    create: "contribute",
    write: "contribute",
    delete: "manage",
    fields: {
      client: { kind: "reference", rule: "latest", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "client", minimum: null, maximum: null },
      name: { kind: "text", rule: "latest", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 50 },
      title: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      mobile: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 30 },
      phone: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 40 },
      email: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      wechat: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 60 },
      language: { kind: "choice", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: ["zh-Hans", "zh-Hant", "en"], worst_first: [], target: null, minimum: null, maximum: null },
      note: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      merged_into: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: true, accompanies: null, choices: [], worst_first: [], target: "contact", minimum: null, maximum: null },
      erased: { kind: "instant", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  cue: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      number: { kind: "integer", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 1000000 },
      title: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      starts: { kind: "instant", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      minutes: { kind: "integer", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 100000 },
      responsible: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      prompts: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      note: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      started: { kind: "instant", rule: "latest", required: false, write: "contribute", stamped: true, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      finished: { kind: "instant", rule: "latest", required: false, write: "contribute", stamped: true, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  document: {
    home: "reception",
    also: ["person:{author}", "event:{event}:planning", "person:{helper}"],
    apart: null,
    owner: "author",
    create: "contribute",
    write: "manage",
    delete: "own",
    fields: {
      author: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      subject: { kind: "choice", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: ["formality", "enquiry", "visit", "client"], worst_first: [], target: null, minimum: null, maximum: null },
      record: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 26 },
      event: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      helper: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      name: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      type: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      bytes: { kind: "integer", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 52428800 },
      sha256: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 64 },
      preview: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 8000 },
      taken: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      stored: { kind: "instant", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      erased: { kind: "instant", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "own", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  enquiry: {
    home: "reception",
    also: ["person:{author}", "person:{owner}", "person:{escalated_to}", "group:{group}:callbacks"],
    apart: ["past", "reception:past"],
    owner: null,
    create: "contribute",
    write: "contribute",
    delete: "manage",
    fields: {
      author: { kind: "reference", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      came_by: { kind: "choice", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: ["call", "visit", "feedback", "message"], worst_first: [], target: null, minimum: null, maximum: null },
      call: { kind: "reference", rule: "once", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "call", minimum: null, maximum: null },
      visit: { kind: "reference", rule: "once", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "visit", minimum: null, maximum: null },
      feedback: { kind: "reference", rule: "once", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "feedback", minimum: null, maximum: null },
      received: { kind: "instant", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      client: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "client", minimum: null, maximum: null },
      contact: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "contact", minimum: null, maximum: null },
      caller: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      company: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      reply_to: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 60 },
      asks: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 10000 },
      hopes: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 10000 },
      faq: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "faq", minimum: null, maximum: null },
      group: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: true, accompanies: null, choices: [], worst_first: [], target: "group", minimum: null, maximum: null },
      owner: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: true, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      clock_from: { kind: "instant", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      promised: { kind: "instant", rule: "latest", required: false, write: "contribute", stamped: true, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      state: { kind: "choice", rule: "latest", required: false, write: "contribute", stamped: true, accompanies: null, choices: ["open", "waiting", "event", "done", "dropped"], worst_first: [], target: null, minimum: null, maximum: null },
      answered: { kind: "instant", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      answered_by: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      escalated: { kind: "integer", rule: "latest", required: false, write: "nobody", stamped: true, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 9 },
      escalated_to: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      past: { kind: "flag", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      erased: { kind: "instant", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  enquiry_note: {
    home: "reception",
    also: ["person:{author}", "person:{owner}", "person:{escalated_to}", "group:{group}:callbacks"],
    apart: ["past", "reception:past"],
    owner: "author",
    create: "contribute",
    write: "manage",
    delete: "own",
    fields: {
      enquiry: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "enquiry", minimum: null, maximum: null },
      author: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      made: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      kind: { kind: "choice", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: ["note", "answer", "passed", "promised", "attempt", "reopened", "escalated"], worst_first: [], target: null, minimum: null, maximum: null },
      text: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 10000 },
      call: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "call", minimum: null, maximum: null },
      to_person: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      to_group: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "group", minimum: null, maximum: null },
      due: { kind: "instant", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      owner: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      escalated_to: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      group: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "group", minimum: null, maximum: null },
      past: { kind: "flag", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      erased: { kind: "instant", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "own", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  entry: {
    home: "event:{event}",
    also: ["person:{author}", "person:{reporter}", "person:{assigned}"],
    apart: ["confidential", "event:{event}:confidential"],
    owner: null,
    create: "contribute",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      confidential: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      incident: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "incident", minimum: null, maximum: null },
      author: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      made: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      kind: { kind: "choice", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: ["note", "step_done", "step_undone", "arrived", "escalated"], worst_first: [], target: null, minimum: null, maximum: null },
      text: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 5000 },
      safety_plan: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "safety_plan", minimum: null, maximum: null },
      step: { kind: "integer", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 1000 },
      reporter: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      assigned: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  event: {
    home: "event:{id}",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      code: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 40 },
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      starts: { kind: "instant", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      ends: { kind: "instant", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      venue: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      address: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 300 },
      expected: { kind: "integer", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 10000000 },
      special_requests: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 5000 },
      lead: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  faq: {
    home: "staff",
    also: ["reception"],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      question: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 500 },
      answer: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 5000 },
      category: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 50 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  feedback: {
    home: "reception",
    also: ["event:{event}:planning", "managers", "person:{author}"],
    apart: null,
    owner: null,
    create: "contribute",
    write: "manage",
    delete: "manage",
    fields: {
      author: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      event: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      channel: { kind: "choice", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: ["public", "desk", "phone", "paper"], worst_first: [], target: null, minimum: null, maximum: null },
      made: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      language: { kind: "choice", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: ["zh-Hans", "zh-Hant", "en"], worst_first: [], target: null, minimum: null, maximum: null },
      role: { kind: "choice", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: ["client", "participant"], worst_first: [], target: null, minimum: null, maximum: null },
      overall: { kind: "integer", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 5 },
      service: { kind: "integer", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 5 },
      organisation: { kind: "integer", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 5 },
      venue: { kind: "integer", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 5 },
      content: { kind: "integer", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 5 },
      text: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 5000 },
      name: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      reach: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      client: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "client", minimum: null, maximum: null },
      contact: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "contact", minimum: null, maximum: null },
      follow_up: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "enquiry", minimum: null, maximum: null },
      erased: { kind: "instant", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  formality: {
    home: "reception",
    also: ["event:{event}:planning", "person:{helper}", "person:{told}"],
    apart: null,
    owner: null,
    create: "contribute",
    write: "contribute",
    delete: "manage",
    fields: {
      client: { kind: "reference", rule: "once", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "client", minimum: null, maximum: null },
      event: { kind: "reference", rule: "once", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      step: { kind: "reference", rule: "once", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "formality_step", minimum: null, maximum: null },
      kind: { kind: "choice", rule: "latest", required: true, write: "contribute", stamped: false, accompanies: null, choices: ["contract", "deposit", "permit", "badge", "insurance", "invoice", "other"], worst_first: [], target: null, minimum: null, maximum: null },
      title: { kind: "text", rule: "latest", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      whose: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      state: { kind: "choice", rule: "worst", required: false, write: "contribute", stamped: true, accompanies: null, choices: ["missing", "asked", "received", "accepted", "not_needed"], worst_first: ["missing", null, "asked", "received", "accepted", "not_needed"], target: null, minimum: null, maximum: null },
      missing: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 500 },
      due: { kind: "day", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      helper: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: true, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      remark: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      position: { kind: "integer", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 10000 },
      reminded: { kind: "day", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      overdue: { kind: "day", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      told: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      reminder_seen: { kind: "day", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      overdue_seen: { kind: "day", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  formality_step: {
    home: "reception",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      template: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "formality_template", minimum: null, maximum: null },
      position: { kind: "integer", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 10000 },
      kind: { kind: "choice", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: ["contract", "deposit", "permit", "badge", "insurance", "invoice", "other"], worst_first: [], target: null, minimum: null, maximum: null },
      title: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      days: { kind: "integer", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: -3650, maximum: 3650 },
      helper: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      hint: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 1000 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  formality_template: {
    home: "reception",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      covers: { kind: "choice", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: ["client", "event"], worst_first: [], target: null, minimum: null, maximum: null },
      note: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 1000 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  group: {
    home: "staff",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 50 },
      kind: { kind: "choice", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: ["reception", "planning", "execution", "other"], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  headcount: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "contribute",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      zone: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "zone", minimum: null, maximum: null },
      person: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      change: { kind: "integer", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: -1000000, maximum: 1000000 },
      counted: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  help_call: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "contribute",
    write: "contribute",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      caller: { kind: "reference", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      made: { kind: "instant", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      needs: { kind: "choice", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: ["order", "medical", "technical", "reception", "command"], worst_first: [], target: null, minimum: null, maximum: null },
      zone: { kind: "reference", rule: "once", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "zone", minimum: null, maximum: null },
      text: { kind: "text", rule: "once", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 500 },
      post: { kind: "reference", rule: "once", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "post", minimum: null, maximum: null },
      taken_by: { kind: "reference", rule: "once", required: false, write: "contribute", stamped: true, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      arrived: { kind: "instant", rule: "once", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      done: { kind: "instant", rule: "once", required: false, write: "contribute", stamped: true, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      escalated: { kind: "integer", rule: "latest", required: false, write: "nobody", stamped: true, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 9 },
      escalated_to: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  incident: {
    home: "event:{event}",
    also: ["person:{reporter}", "person:{assigned}"],
    apart: ["confidential", "event:{event}:confidential"],
    owner: null,
    create: "contribute",
    write: "contribute",
    delete: "contribute",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      confidential: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      reporter: { kind: "reference", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      happened: { kind: "instant", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      kind: { kind: "choice", rule: "latest", required: true, write: "contribute", stamped: false, accompanies: null, choices: ["equipment", "conflict", "injury", "lost_child", "crowd", "weather", "theft", "fire", "power", "other"], worst_first: [], target: null, minimum: null, maximum: null },
      severity: { kind: "choice", rule: "worst", required: false, write: "contribute", stamped: true, accompanies: null, choices: ["ordinary", "serious", "major"], worst_first: ["major", "serious", null, "ordinary"], target: null, minimum: null, maximum: null },
      title: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      zone: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "zone", minimum: null, maximum: null },
      place: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      people: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 1000 },
      check: { kind: "reference", rule: "once", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "check", minimum: null, maximum: null },
      assigned: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: true, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      taken: { kind: "instant", rule: "latest", required: false, write: "contribute", stamped: true, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      related: { kind: "references", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "incident", minimum: null, maximum: null },
      outcome: { kind: "choice", rule: "decision", required: false, write: "manage", stamped: true, accompanies: null, choices: ["resolved", "handed_over", "false_alarm"], worst_first: [], target: null, minimum: null, maximum: null },
      cause: { kind: "text", rule: "decision", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      entries_seen: { kind: "integer", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 1000000 },
      escalated: { kind: "integer", rule: "latest", required: false, write: "nobody", stamped: true, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 9 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  need: {
    home: "reception",
    also: [],
    apart: null,
    owner: null,
    create: "contribute",
    write: "manage",
    delete: "manage",
    fields: {
      author: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      enquiry: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "enquiry", minimum: null, maximum: null },
      client: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "client", minimum: null, maximum: null },
      contact: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "contact", minimum: null, maximum: null },
      name: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      purpose: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 5000 },
      starts: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      ends: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      venue: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      expected: { kind: "integer", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 10000000 },
      budget: { kind: "number", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: null },
      special_requests: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 5000 },
      event: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  opening: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      grounds: { kind: "choice", rule: "once", required: true, write: "manage", stamped: true, accompanies: null, choices: ["gate", "own_responsibility"], worst_first: [], target: null, minimum: null, maximum: null },
      reason: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 1000 },
      heard: { kind: "instant", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      withdrawn: { kind: "text", rule: "decision", required: false, write: "manage", stamped: true, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 1000 },
      finding: { kind: "choice", rule: "latest", required: false, write: "nobody", stamped: true, accompanies: null, choices: ["confirmed", "contradicted"], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  person: {
    home: "staff",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      staff_number: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 20 },
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 50 },
      position: { kind: "choice", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: ["manager", "deputy_manager", "group_lead", "member"], worst_first: [], target: null, minimum: null, maximum: null },
      groups: { kind: "references", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "group", minimum: null, maximum: null },
      in_charge_of: { kind: "references", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "group", minimum: null, maximum: null },
      mobile: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 30 },
      email: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      hired_on: { kind: "day", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      status: { kind: "choice", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: ["active", "probation", "leave", "left", "suspended"], worst_first: [], target: null, minimum: null, maximum: null },
      administrator: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  photo: {
    home: "event:{event}",
    also: ["person:{author}", "person:{reporter}", "person:{assigned}"],
    apart: ["confidential", "event:{event}:confidential"],
    owner: "author",
    create: "contribute",
    write: "manage",
    delete: "own",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      confidential: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      author: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      subject: { kind: "choice", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: ["check", "incident", "resource", "zone", "post", "cue", "event"], worst_first: [], target: null, minimum: null, maximum: null },
      record: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 26 },
      purpose: { kind: "choice", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: ["evidence", "highlight"], worst_first: [], target: null, minimum: null, maximum: null },
      kind: { kind: "choice", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: ["photo", "video"], worst_first: [], target: null, minimum: null, maximum: null },
      taken: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      type: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      bytes: { kind: "integer", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 209715200 },
      sha256: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 64 },
      width: { kind: "integer", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 100000 },
      height: { kind: "integer", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 100000 },
      seconds: { kind: "number", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 100000 },
      preview: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 8000 },
      latitude: { kind: "number", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: -90, maximum: 90 },
      longitude: { kind: "number", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: -180, maximum: 180 },
      caption: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 500 },
      reporter: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      assigned: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      stored: { kind: "instant", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "own", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  post: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      code: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 40 },
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      zone: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "zone", minimum: null, maximum: null },
      duties: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      answers: { kind: "choice", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: ["order", "medical", "technical", "reception", "command"], worst_first: [], target: null, minimum: null, maximum: null },
      confidential: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  requirement: {
    home: "event:{event}:planning",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      client: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "client", minimum: null, maximum: null },
      purpose: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 5000 },
      budget: { kind: "number", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: null },
      enquiry: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "enquiry", minimum: null, maximum: null },
      client_name: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      contact_name: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      contact_number: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 60 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  resource: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      code: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 40 },
      category: { kind: "choice", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: ["venue", "equipment", "people", "material"], worst_first: [], target: null, minimum: null, maximum: null },
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      quantity: { kind: "number", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: null },
      unit: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 20 },
      provider: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "supplier", minimum: null, maximum: null },
      due: { kind: "instant", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      note: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  resource_cost: {
    home: "event:{event}:planning",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      resource: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "resource", minimum: null, maximum: null },
      unit_price: { kind: "number", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  resource_count: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "contribute",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      resource: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "resource", minimum: null, maximum: null },
      person: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      stage: { kind: "choice", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: ["accepted", "refused", "returned"], worst_first: [], target: null, minimum: null, maximum: null },
      quantity: { kind: "number", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      counted: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      reason: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 1000 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  room: {
    home: "staff",
    also: ["reception"],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 60 },
      seats: { kind: "integer", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 1000 },
      position: { kind: "integer", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 10000 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  safety_plan: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      code: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 40 },
      kind: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      level: { kind: "choice", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: ["ordinary", "serious", "major"], worst_first: [], target: null, minimum: null, maximum: null },
      steps: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 5000 },
      post: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "post", minimum: null, maximum: null },
      phone: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 30 },
      assembly_point: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  setting: {
    home: "staff",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      name: { kind: "choice", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: ["safety_valid_minutes", "repeat_within_minutes", "fresh_news_minutes", "call_escalation_seconds", "incident_escalation_minutes", "no_show_minutes", "callback_minutes", "callback_warn_minutes", "callback_manager_minutes", "visit_wait_minutes", "formality_remind_days", "feedback_open_days", "feedback_bad_score", "desk_history_days", "client_retention_days"], worst_first: [], target: null, minimum: null, maximum: null },
      value: { kind: "number", rule: "latest", required: true, write: "manage", stamped: true, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  shift: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      post: { kind: "reference", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "post", minimum: null, maximum: null },
      person: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      starts: { kind: "instant", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      ends: { kind: "instant", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  shift_seen: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "contribute",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      shift: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "shift", minimum: null, maximum: null },
      person: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      seen: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      post: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "post", minimum: null, maximum: null },
      starts: { kind: "instant", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      ends: { kind: "instant", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  sign_off: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "contribute",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      subject: { kind: "choice", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: ["safety", "equipment", "rubbish", "handover"], worst_first: [], target: null, minimum: null, maximum: null },
      signer: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      person: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      signed: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      signature: { kind: "text", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 10000 },
      remark: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 1000 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  supplier: {
    home: "staff",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      kind: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 50 },
      contact: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 50 },
      phone: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 30 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  template: {
    home: "staff",
    also: ["group:{group}"],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      group: { kind: "reference", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "group", minimum: null, maximum: null },
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      event_kind: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      note: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  template_item: {
    home: "staff",
    also: ["group:{group}"],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      group: { kind: "reference", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "group", minimum: null, maximum: null },
      template: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "template", minimum: null, maximum: null },
      number: { kind: "integer", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 1000000 },
      category: { kind: "choice", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: ["setup", "test", "safety", "briefing", "resource", "teardown"], worst_first: [], target: null, minimum: null, maximum: null },
      title: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      requirement: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      place: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      due_minutes: { kind: "integer", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: -1000000, maximum: 1000000 },
      photo_required: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      unit: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 20 },
      low: { kind: "number", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      high: { kind: "number", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      valid_minutes: { kind: "integer", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 1000000 },
      repeat_before_opening: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  visit: {
    home: "reception",
    also: ["person:{author}", "person:{host}"],
    apart: ["past", "reception:past"],
    owner: null,
    create: "contribute",
    write: "contribute",
    delete: "manage",
    fields: {
      author: { kind: "reference", rule: "once", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      arrival: { kind: "reference", rule: "once", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "arrival", minimum: null, maximum: null },
      visitor: { kind: "text", rule: "latest", required: true, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      company: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      number: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 60 },
      people: { kind: "integer", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 10000 },
      client: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "client", minimum: null, maximum: null },
      contact: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "contact", minimum: null, maximum: null },
      expected: { kind: "instant", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      until: { kind: "instant", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      purpose: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      needs: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 1000 },
      identity: { kind: "choice", rule: "latest", required: false, write: "contribute", stamped: true, accompanies: null, choices: ["known", "card", "host"], worst_first: [], target: null, minimum: null, maximum: null },
      host: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: true, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      room: { kind: "reference", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: "room", minimum: null, maximum: null },
      badge: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 20 },
      past: { kind: "flag", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      erased: { kind: "instant", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  visit_step: {
    home: "reception",
    also: ["person:{author}", "person:{host}"],
    apart: ["past", "reception:past"],
    owner: "author",
    create: "contribute",
    write: "manage",
    delete: "own",
    fields: {
      visit: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "visit", minimum: null, maximum: null },
      author: { kind: "reference", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      kind: { kind: "choice", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: ["arrived", "identified", "host_told", "host_coming", "seated", "served", "met", "handed_over", "badge_back", "left", "cancelled"], worst_first: [], target: null, minimum: null, maximum: null },
      made: { kind: "instant", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      text: { kind: "text", rule: "once", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 500 },
      host: { kind: "reference", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      past: { kind: "flag", rule: "latest", required: false, write: "nobody", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "own", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  work_chat: {
    home: "managers",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 60 },
      address: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 1000 },
      group: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "group", minimum: null, maximum: null },
      person: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      off: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  work_day: {
    home: "staff",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      day: { kind: "day", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      name: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 60 },
      begins: { kind: "integer", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 1440 },
      ends: { kind: "integer", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 1440 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  work_hours: {
    home: "staff",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      weekday: { kind: "integer", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 1, maximum: 7 },
      begins: { kind: "integer", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 1440 },
      ends: { kind: "integer", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 1440 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  zone: {
    home: "event:{event}",
    also: [],
    apart: null,
    owner: null,
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      code: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 40 },
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      limit: { kind: "integer", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: 10000000 },
      note: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
} as const;
