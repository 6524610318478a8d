// A controller and a decorator of its own.
import { Controller, createParamDecorator, type ExecutionContext, Get, Headers, Ip } from '@nestjs/common';

export const Agent = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest();
  console.log(request.ip);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  return request.method;
});

@Controller('fittings')
export class Fittings {
  @Get()
  list(@Ip() ip: string, @Headers('user-agent') agent: string, @Headers('accept') accept: string): void {
    console.log(ip);
//  ^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
    console.log(agent);
//  ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
    console.log(accept);
  }
}
