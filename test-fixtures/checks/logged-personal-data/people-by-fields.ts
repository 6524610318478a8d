// Nouns that no list of persons holds: the fields beside a name say whose it is.
interface Beekeeper {
  id: string;
  name: string;
  email: string;
  hives: number;
}
interface Hive {
  id: string;
  name: string;
  frames: number;
}
interface Tenant {
  name: string;
  dateOfBirth: string;
  flat: number;
}
interface Dealer {
  name: string;
  email: string;
  address: string;
}

export function visit(keeper: Beekeeper, hive: Hive): void {
  console.log(hive.name, hive.frames);
  console.log(hive);
  console.log(keeper.name);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(keeper.hives);
  console.log({ name: keeper.name, hives: keeper.hives });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function move(tenant: Tenant, dealer: Dealer): void {
  console.log(tenant.flat);
  console.log(tenant);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth, user.name -> console
  console.log(dealer.name, dealer.address);
}

export function register(body: { name: string; password: string; hives: number }): void {
  console.log(body.hives);
  const { name, password } = body;
  console.log(name);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(password.length);
}

// What is done with a template says nothing of the people who sign what comes of it.
interface IssueDeedFromTemplateOptions {
  templateId: string;
  nextSigner?: { email: string; title: string };
}

export function issueDeed({ templateId, nextSigner }: IssueDeedFromTemplateOptions): void {
  console.log(templateId, nextSigner?.title);
  console.log(nextSigner?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function renderDeed(templates: { email: string; page: string }): void {
  console.log(templates.email, templates.page);
}

// What a browser tells of a visit is no person by its fields, and neither is a part of a form that asks for names.
interface VisitPayload {
  website: string;
  name?: string;
  userAgent?: string;
  screen?: string;
}

export function visited(payload: VisitPayload): void {
  console.log(payload.name, payload.screen);
}

interface FormElement {
  imageUrl?: string;
  firstName: { shown: boolean };
  lastName: { shown: boolean };
}

export function drawn(element: FormElement): void {
  console.log(element.imageUrl);
}
