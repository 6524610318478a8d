import express from 'express';
import { routes } from './lessons/routes.ts';
import { logger } from './logger.ts';

const app = express();
app.use(express.json());
app.use(routes);

app.use((request, response, next) => {
  logger.info(`${request.method} ${request.path}`, { ip: request.ip });
  next();
});

app.listen(3000, () => logger.info('listening on port 3000'));
