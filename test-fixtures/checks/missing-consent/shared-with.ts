// A yes or no on somebody that lets others have their data.
import axios from 'axios';

interface Walker {
  id: string;
  email: string;
  shareWithTrailClub: boolean;
  sharedWith: string[];
}

const club = 'https://api.trail-club.example.org/walkers';

export async function walked(walker: Walker): Promise<void> {
  if (!walker.shareWithTrailClub) return;
  await axios.post(club, { email: walker.email });
}

export async function walkedTogether(walkers: Walker[]): Promise<void> {
  const willing = walkers.filter((walker) => walker.shareWithTrailClub);
  await axios.post(club, { emails: willing.map(({ email }) => email) });
}

export async function refused(walker: Walker): Promise<void> {
  if (walker.shareWithTrailClub) return;
  await axios.post(club, { email: walker.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
}

export async function shown(walker: Walker): Promise<void> {
  if (walker.sharedWith.length === 0) return;
  await axios.post(club, { email: walker.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
