import express from 'express';
import { prisma } from '../database.ts';
import { logger } from '../logger.ts';
import { confirmBooking, remindByText } from '../messages/notify.ts';
import { trackBooking, trackPool } from '../messages/statistics.ts';
import { createAccount } from './accounts.ts';

export const routes = express.Router();

routes.post('/accounts', async (request, response) => {
  const { fullName, email, phone } = request.body;
  try {
    const guardian = await createAccount({ fullName, email, phone });
    response.status(201).json({ id: guardian.id });
  } catch (error) {
    logger.error(`could not create an account for ${fullName} from ${request.ip}`, error);
    response.status(500).end();
  }
});

routes.post('/lessons/:id/bookings', async (request, response) => {
  const lesson = await prisma.lesson.findUniqueOrThrow({ where: { id: request.params.id } });
  const guardian = await prisma.guardian.findUniqueOrThrow({ where: { id: request.body.guardianId } });
  logger.info(`booking ${lesson.title} at ${lesson.pool}`);
  await confirmBooking(guardian, lesson);
  await remindByText(guardian, lesson);
  await trackBooking(guardian, lesson);
  trackPool(guardian.id, lesson.pool);
  response.status(201).end();
});
