// A number that a text goes to.
interface TextJob {
  mobile: string;
  text: string;
}

interface Breakpoints {
  mobile: string;
  desktop: string;
  text: string;
}

export function queue(job: TextJob, layout: Breakpoints): void {
  console.log('queued', job);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('queued', job.text.length);
  console.log('layout', layout);
}
