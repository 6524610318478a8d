// Accounts kept elsewhere.
import { CognitoIdentityProviderClient, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import { createClerkClient } from '@clerk/backend';
import { WorkOS } from '@workos-inc/node';
import { ManagementClient } from 'auth0';

const auth0 = new ManagementClient({ domain: 'club.eu.auth0.com', token: 'token' });
const clerk = createClerkClient({ secretKey: 'key' });
const cognito = new CognitoIdentityProviderClient({});

export async function open(member: { id: string; email: string }): Promise<void> {
  await auth0.users.create({ connection: 'members', email: member.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Auth0
  await auth0.users.create({ connection: 'members', user_id: member.id });
  await clerk.users.createUser({ emailAddress: [member.email] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Clerk
  await auth0.users.listUsersByEmail({ email: member.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Auth0
  await clerk.users.getUserList({ emailAddress: [member.email] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Clerk
  await clerk.users.getUserList({ userId: [member.id] });
  await cognito.send(new SignUpCommand({ ClientId: '1', Username: member.email, Password: '' }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Amazon Cognito
}

const workos = new WorkOS('key');

export async function invite(member: { id: string; email: string; ipAddress: string }): Promise<void> {
  await workos.userManagement.createMagicAuth({ email: member.email, ipAddress: member.ipAddress });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.device.ip_address -> WorkOS
  await workos.userManagement.sendInvitation({ email: member.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> WorkOS
  await workos.userManagement.getUser(member.id);
}
