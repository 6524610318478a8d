//- src/app.ts
import express from 'express';

const app = express();

app.post('/stalls', (req, res) => {
  console.log('asked', req.method, req.path, req.params);
  console.log('asked', req.headers['content-type'], req.headers['x-request-id']);
  console.log('asked', JSON.stringify(req.headers));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials, user.device.cookie, user.device.ip_address, user.device.user_agent -> console
  const { authorization, cookie, ...rest } = req.headers;
  console.log('asked', { type: rest['content-type'] });
  console.log('asked with', Object.keys(req.headers).length);
  res.end();
});
app.use((err, req, res, next) => {
  console.error(err);
  console.error('failed', err, { path: req.path });
  console.error('failed', { request: req });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials, user.device.cookie, user.device.ip_address, user.device.user_agent -> console
  res.status(500).end();
});

//- src/failures.ts
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { Request, Response } from 'express';

@Catch()
export class Failures implements ExceptionFilter {
  private readonly logger = new Logger(Failures.name);

  catch(exception: Error, host: ArgumentsHost) {
    const ctx = host.switchToHttp();
    const response = ctx.getResponse<Response>();
    const request = ctx.getRequest();
    this.logger.error(exception.message, { url: request.path, method: request.method });
    this.logger.error(exception.message, { request });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials, user.device.cookie, user.device.ip_address, user.device.user_agent -> Nest Logger
    response.status(500).json({ path: request.url });
  }
}
