import OpenAI from 'openai';

const openai = new OpenAI();

export interface Question {
  id: string;
  askedBy: { fullName: string; email: string };
  subject: string;
}

/** The policy rules this out. */
export async function draftAnswer(question: Question): Promise<string | null> {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: `Answer ${question.askedBy.fullName} <${question.askedBy.email}>: ${question.subject}` }],
  });
  return completion.choices[0]?.message.content ?? null;
}

export async function summarise(subjects: string[]): Promise<string | null> {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: `Group these subjects: ${subjects.join(', ')}` }],
  });
  return completion.choices[0]?.message.content ?? null;
}
