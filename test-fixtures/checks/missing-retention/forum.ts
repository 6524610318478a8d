// A forum: GraphQL SDL with resolvers, MikroORM entities, and an event bus.
//- src/schema.ts
export const typeDefs = `#graphql
  type Member {
    id: ID!
    username: String!
    email: String!
    postCount: Int!
  }
  input RegisterInput {
    username: String!
    email: String!
    birthday: String
  }
  type Query {
    member(id: ID!): Member
  }
  type Mutation {
    register(input: RegisterInput!): Member!
  }
`;
//- src/entities/Member.ts
import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

@Entity()
export class Member {
  @PrimaryKey()
  id!: string;

  @Property()
  username!: string;

  @Property({ unique: true })
  email!: string;

  @Property({ nullable: true })
  birthday?: Date;

  @Property({ default: 0 })
  postCount = 0;
}
@Entity()
export class Invite {
  @PrimaryKey()
  id!: string;

  @Property()
  inviteeEmail!: string;

  @Property()
  expiresAt!: Date;
}
//- src/bus.ts
import { EventEmitter } from 'node:events';

interface Events {
  'member.registered': [member: { id: string; email: string }];
  'post.created': [post: { id: string; length: number }];
}
export const bus = new EventEmitter<Events>();
//- src/resolvers.ts
import type { EntityManager } from '@mikro-orm/core';
import { bus } from './bus.ts';
import { Invite, Member } from './entities/Member.ts';

interface Context {
  em: EntityManager;
}
export const resolvers = {
  Query: {
    member: async (_: unknown, { id }: { id: string }, { em }: Context) => {
      const member = await em.findOneOrFail(Member, { id });
      console.log('member', member.postCount);
      console.log('member', member.email);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      return member;
    },
  },
  Mutation: {
    register: async (
      _: unknown,
      { input }: { input: { username: string; email: string; birthday?: string } },
      { em }: Context,
    ) => {
      console.log('register', input.username.length);
      const member = em.create(Member, { ...input, postCount: 0, birthday: new Date(input.birthday ?? 0) });
      await em.persistAndFlush(member);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.account.username, user.contact.email, user.demographic.date_of_birth -> database through MikroORM
      const invite = em.create(Invite, {
        inviteeEmail: input.email,
        expiresAt: new Date(Date.now() + 14 * 24 * 3600 * 1000),
      });
      await em.persistAndFlush(invite);
      bus.emit('member.registered', member);
      bus.emit('post.created', { id: '1', length: input.username.length });
      return member;
    },
  },
  Member: {
    email: (parent: Member) => {
      console.log('resolving', parent);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.account.username, user.contact.email, user.demographic.date_of_birth -> console
      console.log('resolving', parent.id);
      return parent.email;
    },
  },
};
//- src/listeners.ts
import { bus } from './bus.ts';

bus.on('member.registered', (member) => {
  console.log(`welcome ${member.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(`welcome ${member.id}`);
});
bus.on('post.created', (post) => {
  console.log('post', post);
});
