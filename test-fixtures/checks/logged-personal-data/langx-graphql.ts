//- src/generated/types.ts
export type Maybe<T> = T | null;
export type Scalars = { ID: string; String: string; Int: number; Boolean: boolean; DateTime: string };

export type Learner = {
  __typename?: 'Learner';
  id: Scalars['ID'];
  handle: Scalars['String'];
  emailAddress: Scalars['String'];
  mobileNumber: Maybe<Scalars['String']>;
  nativeLanguage: Scalars['String'];
  dateOfBirth: Scalars['DateTime'];
  streak: Scalars['Int'];
};
export type PublicLearner = Pick<Learner, 'id' | 'nativeLanguage' | 'streak'>;
export type UpdateLearnerInput = { emailAddress?: Maybe<Scalars['String']>; nativeLanguage?: Maybe<Scalars['String']> };
export type MutationUpdateLearnerArgs = { id: Scalars['ID']; input: UpdateLearnerInput };
export type QueryLearnersArgs = { language: Scalars['String']; first: Scalars['Int'] };
export type QueryFindByContactArgs = { contact: Pick<Learner, 'mobileNumber'> };
export type MutationMatchArgs = { a: Scalars['ID']; b: Scalars['ID'] };

export type Resolver<TResult, TParent, TContext, TArgs> = (parent: TParent, args: TArgs, context: TContext) => Promise<TResult> | TResult;
export type Resolvers<C> = {
  Query: { learners: Resolver<Learner[], unknown, C, QueryLearnersArgs>; findByContact: Resolver<Maybe<Learner>, unknown, C, QueryFindByContactArgs> };
  Mutation: {
    updateLearner: Resolver<Learner, unknown, C, MutationUpdateLearnerArgs>;
    match: Resolver<boolean, unknown, C, MutationMatchArgs>;
  };
  Learner: { age: Resolver<number, Learner, C, Record<string, never>>; chats: Resolver<number, Learner, C, Record<string, never>> };
};

//- src/context.ts
import type DataLoader from 'dataloader';
import type { Logger } from 'winston';
import type { Learner } from './generated/types.ts';

export interface LearnerSource {
  byId(id: string): Promise<Learner>;
  save(id: string, patch: Partial<Learner>): Promise<Learner>;
  list(language: string, first: number): Promise<ReadonlyArray<Learner>>;
}
export interface Context {
  logger: Logger;
  loaders: { learner: DataLoader<string, Learner>; chatCount: DataLoader<string, number> };
  sources: { learners: LearnerSource };
  viewer: Readonly<Learner> | null;
}

//- src/resolvers.ts
import { Mixpanel } from './mixpanel.ts';
import type { Context } from './context.ts';
import type { Learner, PublicLearner, Resolvers } from './generated/types.ts';

function toPublic(learner: Learner): PublicLearner {
  return { id: learner.id, nativeLanguage: learner.nativeLanguage, streak: learner.streak };
}
const logMany = (context: Context, people: ReadonlyArray<PublicLearner>) => {
  context.logger.info('people', { people });
};

export const resolvers: Resolvers<Context> = {
  Query: {
    async learners(_parent, { language, first }, { logger, sources }) {
      logger.info('list learners', { language, first });
      const found = await sources.learners.list(language, first);
      logger.debug('found', { count: found.length });
      logger.debug('found', { learners: found });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.account.username, user.contact.email, user.contact.phone_number, user.demographic.date_of_birth -> winston
      logger.debug('found', { learners: found.map(toPublic) });
      return [...found];
    },
    async findByContact(_parent, { contact }, context) {
      context.logger.info('find by contact', contact);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> winston
      logMany(context, []);
      return null;
    },
  },
  Mutation: {
    async updateLearner(_parent, { id, input }, { logger, sources, viewer }) {
      if (viewer?.id !== id) throw new Error('not yours');
      logger.info('update', { id, fields: Object.keys(input) });
      logger.info('update', { id, input });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
      const updated = await sources.learners.save(id, input as Partial<Learner>);
      Mixpanel.people.set(id, { $email: updated.emailAddress });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
      Mixpanel.people.set(id, { language: updated.nativeLanguage });
      return updated;
    },
    async match(_parent, { a, b }, { logger, loaders }) {
      const [left, right] = await Promise.all([loaders.learner.load(a), loaders.learner.load(b)]);
      logger.info('matched', { a: left.id, b: right.id });
      logger.info(`matched ${left.emailAddress} with ${right.id}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
      const many = await loaders.learner.loadMany([a, b]);
      logger.info('matched', many.length);
      const count = await loaders.chatCount.load(a);
      logger.info('chats', { count });
      return true;
    },
  },
  Learner: {
    age(parent, _args, { logger }) {
      const { dateOfBirth, ...rest } = parent;
      const years = new Date().getFullYear() - new Date(dateOfBirth).getFullYear();
      logger.silly('age', { born: dateOfBirth });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth -> winston
      logger.silly('age', { of: rest.id, streak: rest.streak });
      logger.silly('age', rest);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.account.username, user.contact.email, user.contact.phone_number -> winston
      return years;
    },
    chats: (parent, _args, { loaders }) => loaders.chatCount.load(parent.id),
  },
};

//- src/mixpanel.ts
import { init } from 'mixpanel';
export const Mixpanel = init('token');

//- src/dto.ts
import { IsEmail, IsInt, IsPhoneNumber } from 'class-validator';
import { Field, InputType, OmitType, PartialType, PickType } from '@nestjs/graphql';

@InputType()
export class CreateLearnerInput {
  @Field() @IsEmail() contact!: string;
  @Field() @IsPhoneNumber() line!: string;
  @Field() @IsInt() level!: number;
}
export class LevelOnly extends PickType(CreateLearnerInput, ['level'] as const) {}
export class NoContacts extends OmitType(CreateLearnerInput, ['contact', 'line'] as const) {}
export class PatchLearner extends PartialType(CreateLearnerInput) {}

//- src/nest.resolver.ts
import { Logger } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CreateLearnerInput, LevelOnly, NoContacts, PatchLearner } from './dto.ts';

@Resolver('Learner')
export class LearnerResolver {
  private readonly logger = new Logger(LearnerResolver.name);

  @Mutation(() => Boolean)
  create(@Args('input') input: CreateLearnerInput) {
    this.logger.log(`create at level ${input.level}`);
    this.logger.log(`create ${input.contact}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Nest Logger
    return true;
  }
  @Mutation(() => Boolean)
  level(@Args('input') input: LevelOnly) {
    this.logger.log({ message: 'level', input });
    return true;
  }
  @Mutation(() => Boolean)
  anonymous(@Args('input') input: NoContacts) {
    this.logger.log(JSON.stringify(input));
    return true;
  }
  @Mutation(() => Boolean)
  patch(@Args('input') input: PatchLearner) {
    this.logger.debug(JSON.stringify(input));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> Nest Logger
    return true;
  }
}
