// A pottery studio: what loaders give back arrives in the page.
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useFetcher, useLoaderData } from '@remix-run/react';

interface Potter {
  name: string;
  email: string;
  kilns: number;
}
declare function potter(id: string): Promise<Potter>;

export async function loader({ params }: LoaderFunctionArgs) {
  const found = await potter(params['id'] ?? '');
  return json({ found, open: true });
}

export async function action() {
  return json({ errors: ['full'] });
}

export default function Studio() {
  const { found, open } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const fetcher = useFetcher<Potter>();
  console.log(open, reply?.errors, found.kilns);
  console.log(found);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(fetcher.state);
  console.log(fetcher.data);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  return null;
}
