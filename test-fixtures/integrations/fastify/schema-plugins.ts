// A language school: plugins whose types come from a schema library, and lengths of what arrives.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';

const Pupil = Type.Object({ email: Type.String(), level: Type.Integer() });
const illness = z.object({ allergies: z.array(z.string()).default([]), week: z.number() });

export const pupils: FastifyPluginAsyncTypebox = async (app) => {
  app.post('/pupils', { schema: { body: Pupil } }, async (request) => {
    request.log.info({ pupil: request.body });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Fastify log
    request.log.info({ level: request.body.level });
    app.log.info(`asked by ${request.ip}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> Fastify log
  });
};

export const illnesses: FastifyPluginAsyncZod = async (app) => {
  app.post('/illnesses', { schema: { body: illness } }, async (request) => {
    app.log.info({ allergies: request.body.allergies });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> Fastify log
    app.log.info({ allergies: request.body.allergies.length });
  });
};
