// A chess club's app invites with links.
import branch, { BranchEvent } from 'react-native-branch';

export async function invite(player: { id: string; email: string; fullName: string }): Promise<string> {
  branch.setIdentity(player.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Branch
  branch.setIdentity(player.id);
  branch.setRequestMetadata('mail', player.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Branch
  branch.setRequestMetadata('from', 'invitation');
  const board = await branch.createBranchUniversalObject(`player/${player.id}`, { title: 'Play with me' });
  await board.logEvent('invited', { customData: { by: player.fullName } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Branch
  await new BranchEvent(BranchEvent.Invite, undefined, { customData: { by: player.fullName } }).logEvent();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Branch
  const page = await branch.createBranchUniversalObject(`player/${player.id}`, { title: `Play with ${player.fullName}` });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Branch
  await page.showShareSheet();
  const { url } = await board.generateShortUrl({ feature: 'invite', alias: player.email });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Branch
  return url;
}
