// A wrapper whose types look up in a table of schemas what each event holds names the data itself: it is told once, inside.
//- src/events.ts
import { z, type ZodType } from 'zod';

const draft = z.object({ id: z.string(), author: z.object({ name: z.string(), email: z.string() }) });
const reviewed = draft.extend({ reviewer: z.object({ email: z.string() }) });

export const events = {
  leaflet: {
    'draft.made': { schema: draft, title: 'A draft was made' },
    'draft.reviewed': { schema: reviewed, title: 'A draft was reviewed' },
    printed: { schema: z.object({ copies: z.number() }), title: 'It was printed' },
  },
  poster: {
    hung: { schema: z.object({ wall: z.string() }), title: 'It hangs' },
  },
} as const;

type Table<T> = T extends { readonly [key: string]: { readonly [key: string]: { readonly schema: ZodType<any> } } }
  ? T
  : never;
export type Events = Table<typeof events>;
export type Kind = keyof Events;
export type Names<K extends Kind> = keyof Events[K] & string;
export type Payload<K extends Kind, E extends Names<K>> = Events[K][E] extends { schema: ZodType<infer T, infer U, infer V> }
  ? z.infer<ZodType<T, U, V>>
  : never;
export type Described<K extends Kind, E extends Names<K>> = z.infer<Events[K][E]['schema']>;
//- src/record.ts
import { model, Schema } from 'mongoose';

const Happened = model('Happened', new Schema({ event: String, object: Object }));

export async function record(event: string, object: unknown): Promise<void> {
  await Happened.create({ event, object });
}
//- src/leaflets.ts
import type { Described, Names, Payload } from './events.ts';
import { record } from './record.ts';

type DraftEvent = Extract<Names<'leaflet'>, `draft.${string}`>;
type OtherEvent = Exclude<Names<'leaflet'>, `draft.${string}`>;
interface Draft {
  id: string;
  author: { name: string; email: string };
}

export async function tell(draft: Draft, reviewer: { email: string } | undefined): Promise<void> {
  const emit = async <T extends DraftEvent>(event: T, object: Payload<'leaflet', T>): Promise<void> => {
    await record(event, object);
//        ^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> MongoDB through Mongoose
  };
  await emit('draft.made', draft);
  await emit('draft.made', { ...draft, id: '1' });
  if (reviewer !== undefined) await emit('draft.reviewed', { ...draft, reviewer });
}

export async function print<T extends OtherEvent>(event: T, object: Payload<'leaflet', T>): Promise<void> {
  await record(event, object);
}

export async function reviewed(object: Described<'leaflet', 'draft.reviewed'>): Promise<void> {
  await record('draft.reviewed', object);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> MongoDB through Mongoose
}
export async function hang(object: Described<'poster', 'hung'>): Promise<void> {
  await record('hung', object);
}
