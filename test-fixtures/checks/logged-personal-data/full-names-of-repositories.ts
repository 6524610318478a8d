// A build server: the full name of a repository is its path, whatever the parameter says that it goes on under.
//- src/push.ts
interface Push {
  ref: string;
  repository?: { name?: string; full_name?: string };
  pusher: { fullName: string };
}

interface Branch {
  slug: string;
}

export function parseSource(fullName: unknown, owner: string): Branch | null {
  if (typeof fullName !== 'string' || !fullName.includes('/')) return null;
  const [org, ...rest] = fullName.split('/');
  return org === owner ? { slug: rest.join('/') } : null;
}

export function partsOf(fullName: string): void {
  const [owner, slug] = fullName.split('/');
  console.log('asked for', owner, slug);
}

export function greeted(fullName: string): void {
  const [first] = fullName.split(' ');
  console.log('hello', first);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

function trimmed(fullName: string | undefined): string {
  return (fullName ?? '').trim();
}

export function pushed(push: Push): void {
  const source = parseSource(push.repository?.full_name, 'pottery');
  if (source === null) return;
  console.log(`building ${source.slug}`);
  console.log('from', trimmed(push.repository?.full_name));
  console.log('by', trimmed(push.pusher.fullName));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}
