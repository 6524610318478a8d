// A swimming pool's functions: what triggers hand over, and events that are logged whole.
import type {
  APIGatewayProxyEventV2,
  EventBridgeEvent,
  EventBridgeHandler,
  Handler,
  PostConfirmationTriggerEvent,
} from 'aws-lambda';

interface Swimmer {
  id: string;
  email: string;
  firstName: string;
}

export const joined = async (event: EventBridgeEvent<'swimmer.joined', Swimmer>): Promise<void> => {
  console.log(event['detail-type'], event.detail.id);
  console.log(event.detail);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
};

export const left: EventBridgeHandler<'swimmer.left', Swimmer, void> = async (event) => {
  console.log(JSON.stringify(event));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
};
export const cleaned: EventBridgeHandler<'pool.cleaned', { pool: string; litres: number }, void> = async (event) => {
  console.log(JSON.stringify(event));
};

export const greet: Handler<Swimmer> = async (event) => {
  console.log(event);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
  console.log(event.id);
};

export async function confirmed(event: PostConfirmationTriggerEvent): Promise<PostConfirmationTriggerEvent> {
  console.log(event.triggerSource, event.region);
  console.log(event.request.userAttributes);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
  return event;
}

export async function open(event: APIGatewayProxyEventV2): Promise<{ statusCode: number }> {
  console.log(event.rawPath, event.routeKey);
  console.log('event', JSON.stringify(event, null, 2));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials, user.device.cookie, user.device.ip_address, user.device.user_agent -> console
  console.log('headers', event.headers);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials, user.device.cookie, user.device.ip_address, user.device.user_agent -> console
  console.log('time', event.requestContext.timeEpoch);
  return { statusCode: 200 };
}
