// What `prisma generate` would write for the schema of these fixtures, as far as they use it; the rest is loose.
interface Row {
  id: string;
  email: string;
  phone: string | null;
  expiresAt: Date;
}
interface Delegate {
  create(args: { data: Partial<Row> }): Promise<Row>;
  createMany(args: { data: Partial<Row>[] }): Promise<{ count: number }>;
  update(args: { where: Partial<Row>; data: Partial<Row> }): Promise<Row>;
  upsert(args: { where: Partial<Row>; create: Partial<Row>; update: Partial<Row> }): Promise<Row>;
  delete(args: { where: Partial<Row> }): Promise<Row>;
  findUnique(args: { where: Partial<Row> }): Promise<Row | null>;
  findMany(args?: { where?: Partial<Row> }): Promise<Row[]>;
}
export declare class PrismaClient {
  readonly guest: Delegate;
  readonly visit: Delegate;
  $transaction<T>(run: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T>;
  $executeRaw(strings: TemplateStringsArray, ...values: unknown[]): Promise<number>;
  $queryRaw<T = unknown>(strings: TemplateStringsArray, ...values: unknown[]): Promise<T>;
}
export declare namespace Prisma {
  type TransactionClient = Omit<PrismaClient, '$transaction'>;
}
