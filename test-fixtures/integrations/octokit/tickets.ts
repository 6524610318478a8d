// Tickets of a climbing gym's help desk become issues of a repository.
import { Octokit } from '@octokit/rest';
import { Octokit as Core } from '@octokit/core';
import { App, Octokit as Whole } from 'octokit';

const github = new Octokit({ auth: process.env.GITHUB_TOKEN });
const plain = new Core({ auth: process.env.GITHUB_TOKEN });
const ours = new Octokit({ auth: process.env.FORGE_TOKEN, baseUrl: 'https://git.gym.internal/api/v3' });
const gym = { owner: 'boulder-barn', repo: 'help-desk' };

interface Climber {
  id: string;
  email: string;
  fullName: string;
  phone: string;
  githubLogin: string;
}

export async function open(climber: Climber, title: string): Promise<number> {
  const { data } = await github.rest.issues.create({ ...gym, title, body: `Reported by ${climber.fullName}` });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> GitHub
  await github.issues.createComment({ ...gym, issue_number: data.number, body: `Call back: ${climber.phone}` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> GitHub
  await github.issues.createComment({ ...gym, issue_number: data.number, body: `Climber ${climber.id} waits at the wall` });
  return data.number;
}

export async function hand(climber: Climber, issue: number): Promise<void> {
  await github.issues.addAssignees({ ...gym, issue_number: issue, assignees: [climber.githubLogin] });
  await github.issues.update({ ...gym, issue_number: issue, state: 'closed', assignees: [climber.githubLogin] });
  await github.rest.pulls.create({ ...gym, title: 'New grades', head: `grades-${issue}`, base: 'main' });
  await github.issues.listForRepo({ ...gym, state: 'open' });
}

export async function publish(climber: Climber, topo: string): Promise<void> {
  await github.repos.createOrUpdateFileContents({
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> GitHub
    ...gym,
    path: 'topo.svg',
    message: 'A new line on the north wall',
    content: Buffer.from(topo).toString('base64'),
    author: { name: climber.fullName, email: climber.email },
  });
  await github.orgs.createInvitation({ org: gym.owner, email: climber.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> GitHub
}

export async function byRoute(climber: Climber): Promise<void> {
  await plain.request('POST /repos/{owner}/{repo}/issues', { ...gym, title: 'Lost shoes', body: climber.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> GitHub
  await plain.request('GET /repos/{owner}/{repo}/issues', { ...gym, state: 'open' });
  await plain.graphql('mutation ($body: String!) { addComment(input: { subjectId: "I_1", body: $body }) { clientMutationId } }', {
//      ^^^^^^^^^^^^^ missing-consent: user.contact.email -> GitHub
    body: `Write to ${climber.email}`,
  });
}

export async function asApp(climber: Climber, installation: number): Promise<void> {
  const app = new App({ appId: 7, privateKey: process.env.APP_KEY ?? '' });
  const octokit = await app.getInstallationOctokit(installation);
  await octokit.rest.issues.create({ ...gym, title: 'Injury', body: `Reach ${climber.fullName} first` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> GitHub
  const Retrying = Whole.defaults({ userAgent: 'boulder-barn' });
  const retrying = new Retrying();
  await retrying.rest.issues.createComment({ ...gym, issue_number: 1, body: climber.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> GitHub
}

/** Our own forge: nobody else gets it. */
export async function inside(climber: Climber): Promise<void> {
  await ours.issues.create({ ...gym, title: 'Refund', body: `For ${climber.fullName}, ${climber.email}` });
}
