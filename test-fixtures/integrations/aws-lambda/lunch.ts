// A function behind a lunch order.
import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from 'aws-lambda';

export async function first(event: APIGatewayProxyEvent): Promise<void> {
  console.log(event.requestContext.identity.sourceIp);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(event.httpMethod, event.requestContext.requestId);
}

export async function second(event: APIGatewayProxyEventV2): Promise<void> {
  console.log(event.requestContext.http.userAgent);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  console.log(event.requestContext.http.method);
}
