/** Classes and their members. */
import assert from 'node:assert/strict';
import { linesOf } from './harness.ts';

function members(text: string): string[] {
  return linesOf(text).filter(
    (line) =>
      /^(class|static (field|method)|field \w|field #\w|method \w+:? |method \w+ fn|getter|setter)/.test(
        line,
      ) && !/^(method|getter|setter|field) \w*#\d+\(/.test(line),
  );
}

describe('classes', () => {
  it('have declared fields, parameter properties and what is assigned to this', () => {
    const text = `class Mailer extends Base<User> implements Sends {
      #key = secret;
      static count = 0;
      name?: string;
      constructor(private readonly db: Db, plain: Q) { super(db); this.plain = plain; this.opts.to = plain; }
      send = async (user: User) => { this.last = user.email; };
      remember(user: User) { this.seen.push(user); }
    }`;
    assert.deepEqual(members(text), [
      'class Mailer extends Base',
      'field #key = secret',
      'static field count = 0',
      'field name?: string',
      'field db: Db(global) = db',
      'field send = fn send#5',
      'method remember fn remember#2',
      'field plain <- plain',
      'field opts <- set(this.opts .to plain)',
      'field seen <- add(this.seen user)',
      'field last <- user.email',
    ]);
  });
  it('have accessors, abstract members and overloads', () => {
    const text = `abstract class A {
      get email(): string { return this.#e; } set email(v: string) {}
      abstract send(user: User): Promise<void>;
      find(id: string): User; find(id: number): User; find(id: any) { return id; }
      static of() { return new A(); }
      static { this.ready = true; }
      ['quoted']() {}
    }`;
    assert.deepEqual(members(text), [
      'class A',
      'getter email: string fn email#1',
      'setter email: string fn email#2',
      'method send: (user: User(global)) => Promise(global)<void>',
      'method find fn find#3',
      'static method of fn of#4',
      'method quoted fn quoted#5',
      'static field ready <- true',
    ]);
  });
  it('have decorators on everything', () => {
    const lines = linesOf(
      '@Entity() class U { @Column({ type: "text" }) email: string; @Get() all(@Query("q") q: string) {} constructor(@Inject(X) private x: X) {} }',
    );
    assert.ok(lines.includes('field email: string @Column({ type: "text" })'));
    assert.ok(lines.includes('method all fn all#1 @Get()'));
    assert.ok(lines.includes('field x: X(global) = x @Inject(X)'));
    assert.ok(lines.includes('Query("q")'));
  });
  it('may be expressions with a name of their own', () => {
    const lines = linesOf('const C = class Inner { m() { return Inner; } }; new C();');
    assert.ok(lines.includes('return class Inner'));
    assert.ok(lines.includes('const C = class Inner'));
  });
  it('are known to code above them', () => {
    assert.ok(
      linesOf('function make() { return new Late(); } class Late {}').includes('return new class Late()'),
    );
  });
});
