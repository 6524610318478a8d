// What a schema says of its values: zod and class-validator.
import { IsDateString, IsEmail, IsInt, IsPhoneNumber, IsString } from 'class-validator';
import { z } from 'zod';

const adoptionSchema = z.object({
  petId: z.string().uuid(),
  petName: z.string(),
  adopter: z.object({
    firstName: z.string().min(1),
    lastName: z.string().min(1),
    email: z.string().email(),
    address: z.object({ street: z.string(), postalCode: z.string(), country: z.string() }),
  }),
  visits: z.number().int(),
});
type Adoption = z.infer<typeof adoptionSchema>;

const feedingSchema = z.object({ petId: z.string(), petName: z.string(), grams: z.number() });
const contactSchema = adoptionSchema.shape.adopter.pick({ email: true });

export function adopt(body: unknown): Adoption {
  const adoption = adoptionSchema.parse(body);
  console.log('adopt', adoption.petId, adoption.petName);
  console.log('adopt', adoption);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.postal_code, user.contact.address.street, user.contact.email, user.name.first, user.name.last -> console
  console.log('adopter', adoption.adopter.address.country);
  console.log('adopter', adoption.adopter.address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.postal_code, user.contact.address.street -> console
  return adoption;
}

export function feed(body: unknown): void {
  const feeding = feedingSchema.parse(body);
  console.log('fed', feeding);
}

export function tryAdopt(body: unknown): void {
  const result = adoptionSchema.safeParse(body);
  if (!result.success) {
    console.warn('not an adoption', result.error.issues.map((issue) => issue.path.join('.')));
    return;
  }
  console.log('visits', result.data.visits);
  console.log('adopter', result.data.adopter.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function subscribe(body: unknown): void {
  const { email } = contactSchema.parse(body);
  console.log('subscribe', email.length > 0);
  console.log('subscribe', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export class WalkerDto {
  @IsString()
  surname!: string;

  @IsPhoneNumber()
  phone!: string;

  @IsEmail()
  contact!: string;

  @IsDateString()
  availableFrom!: string;

  @IsInt()
  dogs!: number;
}

export function walk(walker: WalkerDto): void {
  console.log('walks', walker.dogs, 'dogs from', walker.availableFrom);
  console.log('walks', walker.surname);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.last -> console
  console.log('call', walker.contact);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

// A field taken out of another schema is that field and not the whole of it.
const Beekeeper = z.object({ id: z.string(), isActive: z.boolean(), email: z.string(), hives: z.number() });
const BeekeeperStatus = z.object({ state: Beekeeper.shape.isActive.optional(), hives: Beekeeper.shape.hives });
const BeekeeperReach = BeekeeperStatus.extend({ reach: Beekeeper.shape.email.optional() });

export function beekeepers(status: z.infer<typeof BeekeeperStatus>, reached: z.infer<typeof BeekeeperReach>): void {
  console.log(status);
  console.log(status.state, reached.hives);
}

//- src/parts/contact.ts
import { z } from 'zod';
// A schema that others take parts of; its fields stand here.
export const Contact = z.object({ street: z.string(), phoneNumber: z.string(), kept: z.boolean() });

//- src/parts/order.ts
import { z } from 'zod';
import { Contact } from './contact';

export const Order = z.object({ id: z.string(), note: z.string() }).extend(Contact.shape);
export type Order = z.infer<typeof Order>;

export function show(order: Order) {
  console.log('order', order);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('order', order.id, order.kept);
}
