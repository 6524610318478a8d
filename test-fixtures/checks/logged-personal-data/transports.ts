// Where data comes in besides Express: queues, functions, sockets, GraphQL and tRPC.
//- src/lambda.ts
import type { APIGatewayProxyEvent, SQSEvent } from 'aws-lambda';

interface Enrolment {
  courseId: string;
  fullName: string;
  email: string;
}

export async function handler(event: APIGatewayProxyEvent) {
  console.log(event.httpMethod, event.path);
  console.log(event.requestContext.identity.sourceIp);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  const enrolment = JSON.parse(event.body ?? '{}') as Enrolment;
  console.log('enrol', enrolment.courseId);
  console.log('enrol', enrolment);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  return { statusCode: 201, body: JSON.stringify({ email: enrolment.email }) };
}

export async function consume(event: SQSEvent): Promise<void> {
  console.log(`${event.Records.length} messages`);
  for (const record of event.Records) {
    const enrolment: Enrolment = JSON.parse(record.body);
    console.log(record.messageId, enrolment.courseId);
    console.log(record.messageId, enrolment.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }
}

//- src/kafka.ts
import { Kafka } from 'kafkajs';

interface Grade {
  studentId: string;
  studentName: string;
  points: number;
}

const consumer = new Kafka({ brokers: ['localhost:9092'] }).consumer({ groupId: 'grades' });

export async function run(): Promise<void> {
  await consumer.run({
    eachMessage: async ({ topic, partition, message }) => {
      console.debug(topic, partition, message.offset);
      const grade = JSON.parse(String(message.value)) as Grade;
      console.debug(grade.studentId, grade.points);
      console.debug(grade.studentName, grade.points);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
    },
  });
}

//- src/trpc.ts
import { initTRPC } from '@trpc/server';
import { z } from 'zod';

const t = initTRPC.create();

export const router = t.router({
  rate: t.procedure
    .input(z.object({ courseId: z.string(), stars: z.number() }))
    .mutation(({ input }) => {
      console.log('rated', input);
      return input.stars;
    }),
  contact: t.procedure
    .input(z.object({ email: z.string().email(), phone: z.string().optional() }))
    .mutation(({ input }) => {
      console.log('contact', input.phone !== undefined);
      console.log('contact', input);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
      return true;
    }),
});

//- src/graphql.ts
interface Args {
  input: { surname: string; dateOfBirth: string; courseId: string };
}
interface Context {
  user: { id: string; email: string };
  requestId: string;
}

export const resolvers = {
  Query: {
    me: (_parent: unknown, _args: object, context: Context) => {
      console.log('me', context.requestId, context.user.id);
      console.log('me', context.user);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      return context.user;
    },
  },
  Mutation: {
    enrol: (_parent: unknown, { input }: Args, context: Context) => {
      console.log('enrol', input.courseId, context.requestId);
      console.log('enrol', input);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth, user.name.last -> console
      return { ok: true };
    },
  },
};
