// What a form says of its fields is nobody's, what stands in them is.
interface Asked {
  placeholder?: { default: string };
  show: boolean;
  value: string;
}
interface Question {
  firstName: unknown;
  lastName: unknown;
}

export function explain(question: Question, field: 'firstName' | 'lastName'): void {
  const asked = question[field] as Asked;
  console.info('missing', asked.placeholder?.default);
  console.info('given', asked.value);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> console
}
