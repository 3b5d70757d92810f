// Generated from the server's declarations by `qianchang generate`; never edited.

export const SCHEMA = 1;
export const WIRE_HASH = "c8ab234ead3283cb";

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
  result: "pass" | "fail" | "na" | null;
  measured: number | null;
  remark: string | null;
  deleted: boolean | null;
}

export interface Client {
  code: string | null;
  name: string;
  kind: "company" | "institution" | "association" | "sole_trader" | "individual" | null;
  source: string | null;
  note: string | null;
  deleted: boolean | null;
}

export interface Contact {
  client: string;
  name: string;
  title: string | null;
  mobile: string | null;
  email: string | null;
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

export interface Group {
  name: string;
  kind: "reception" | "planning" | "execution" | "other";
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

export interface Post {
  event: string;
  code: string | null;
  name: string;
  zone: string | null;
  duties: string | null;
  deleted: boolean | null;
}

export interface Requirement {
  event: string;
  client: string | null;
  purpose: string | null;
  budget: number | null;
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

export interface Shift {
  event: string;
  post: string;
  person: string | null;
  starts: string;
  ends: string;
  deleted: boolean | null;
}

export interface Supplier {
  name: string;
  kind: string | null;
  contact: string | null;
  phone: string | null;
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
  check: Check;
  client: Client;
  contact: Contact;
  cue: Cue;
  event: Event;
  faq: Faq;
  group: Group;
  person: Person;
  post: Post;
  requirement: Requirement;
  resource: Resource;
  resource_cost: ResourceCost;
  safety_plan: SafetyPlan;
  shift: Shift;
  supplier: Supplier;
  zone: Zone;
}

export const ENTITIES = {
  check: {
    home: "event:{event}",
    also: [],
    create: "manage",
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
      result: { kind: "choice", rule: "worst", required: false, write: "contribute", stamped: true, accompanies: null, choices: ["pass", "fail", "na"], worst_first: ["fail", null, "na", "pass"], target: null, minimum: null, maximum: null },
      measured: { kind: "number", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: "result", choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      remark: { kind: "text", rule: "latest", required: false, write: "contribute", stamped: false, accompanies: "result", choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  client: {
    home: "reception",
    also: [],
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      code: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 40 },
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      kind: { kind: "choice", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: ["company", "institution", "association", "sole_trader", "individual"], worst_first: [], target: null, minimum: null, maximum: null },
      source: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      note: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  contact: {
    home: "reception",
    also: [],
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      client: { kind: "reference", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "client", minimum: null, maximum: null },
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 50 },
      title: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      mobile: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 30 },
      email: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 200 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  cue: {
    home: "event:{event}",
    also: [],
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
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  event: {
    home: "event:{id}",
    also: [],
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
    also: [],
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
  group: {
    home: "staff",
    also: [],
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 50 },
      kind: { kind: "choice", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: ["reception", "planning", "execution", "other"], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  person: {
    home: "staff",
    also: [],
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
  post: {
    home: "event:{event}",
    also: [],
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      code: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 40 },
      name: { kind: "text", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 100 },
      zone: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "zone", minimum: null, maximum: null },
      duties: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 2000 },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  requirement: {
    home: "event:{event}:planning",
    also: [],
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      client: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "client", minimum: null, maximum: null },
      purpose: { kind: "text", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: 5000 },
      budget: { kind: "number", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: 0, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  resource: {
    home: "event:{event}",
    also: [],
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
  safety_plan: {
    home: "event:{event}",
    also: [],
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
  shift: {
    home: "event:{event}",
    also: [],
    create: "manage",
    write: "manage",
    delete: "manage",
    fields: {
      event: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "event", minimum: null, maximum: null },
      post: { kind: "reference", rule: "once", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "post", minimum: null, maximum: null },
      person: { kind: "reference", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: "person", minimum: null, maximum: null },
      starts: { kind: "instant", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      ends: { kind: "instant", rule: "latest", required: true, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
      deleted: { kind: "flag", rule: "latest", required: false, write: "manage", stamped: false, accompanies: null, choices: [], worst_first: [], target: null, minimum: null, maximum: null },
    },
  },
  supplier: {
    home: "staff",
    also: [],
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
  zone: {
    home: "event:{event}",
    also: [],
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
