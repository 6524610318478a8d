// Persons and things, functions by their names, the project's own words, and what is said about an answer.
import { strict as assert } from 'node:assert';
import { createClassifier } from '../../src/core/classify/index.ts';
import { classifier, personalDataRules } from './support.ts';

const words = (text: string): string[] => text.trim().split(/[\s,]+/);

describe('classify: persons and things', () => {
  it('recognises names that stand for a person', () => {
    const persons = `user users currentUser UserEntity patient patients customer customerRecord CreateUserDto RegisterUserInput author
      guest recipients member employees student applicant candidate contact lead userProfile userData userInfo dbUser
      existingUser usersById borrower userRecord owner passengers teamMember subscriber cardholder nextOfKin emergencyContact
      UserResponse patientDetails userAccount staffMember donor me viewer customerRow userDoc signedInUser updatedUser user1`;
    assert.deepEqual(
      words(persons).filter((name) => !classifier().isPerson(name)),
      [],
    );
  });
  it('does not take what belongs to a person for the person', () => {
    const others = `userId userName userService UserController UserRepository userCount userRole UserModule userEmail userAgent
      customerPlan isUser hasUser patientId userType usersTable userStatus orders company file event job template body data
      client driver host worker manager parent node consumer reader server userPreferences userGroup memberCount userSchema`;
    assert.deepEqual(
      words(others).filter((name) => classifier().isPerson(name)),
      [],
    );
  });
  it('recognises things that have names', () => {
    const things = `company companies file event job template product organization team workspace store restaurant plan role category
      config server userService queue bucket repo project module package channel country city companyDto branch course`;
    assert.deepEqual(
      words(things).filter((name) => !classifier().isThing(name)),
      [],
    );
    assert.deepEqual(
      words('user patient customers body payload data req UserDto').filter((name) =>
        classifier().isThing(name),
      ),
      [],
    );
  });
});

describe('classify: owners by their fields', () => {
  const name = (owners: string[], siblings: string[]): string => {
    const answer = classifier().name({ name: 'name', owners, siblings, shape: 'string' });
    return answer !== undefined && 'category' in answer ? `${answer.category} ${answer.confidence}` : 'no';
  };
  it('takes an owner with the fields of a person for one', () => {
    assert.equal(name(['Glassblower'], []), 'no');
    assert.equal(name(['Glassblower'], ['id', 'email', 'hives']), 'user.name likely');
    assert.equal(name(['body', 'req'], ['email', 'password']), 'user.name likely');
    assert.equal(name(['client'], ['phoneNumber']), 'user.name likely');
    assert.equal(name(['Venue'], ['dateOfBirth']), 'user.name likely');
  });
  it('leaves companies and things with a mailbox what they are', () => {
    assert.equal(name(['company'], ['email', 'phone']), 'no');
    assert.equal(name(['Restaurant'], ['email', 'phone', 'address']), 'no');
    assert.equal(name(['template'], ['email']), 'no');
    assert.equal(name(['Hive'], ['id', 'frames']), 'no');
  });
});

describe('classify: functions by name', () => {
  it('knows what removes identity', () => {
    const removing = `maskEmail mask redact redactPii anonymize anonymizeUser anonymiseIp obfuscatePhone scrubPii stripPii removePii
      toSafeLog safeForLog sanitizeUser sanitizeForLog censor maskCard truncateIp getInitials last4 getEmailDomain emailDomain
      isValidEmail hasPhone withoutPii omitSensitive deidentify countUsers`;
    assert.deepEqual(
      words(removing).filter((name) => classifier().sanitizerName(name) !== 'none'),
      [],
    );
  });
  it('knows what is encrypted', () => {
    assert.deepEqual(
      words('encrypt encryptSsn encryptField').filter(
        (name) => classifier().sanitizerName(name) !== 'ciphertext',
      ),
      [],
    );
    assert.equal(classifier().sanitizerName('decryptPhone'), undefined);
  });

  it('knows what leaves a pseudonym', () => {
    const hashing =
      'hash hashEmail sha256 md5 hmac emailHash createHash pseudonymize hashPassword toSha256 digest';
    assert.deepEqual(
      words(hashing).filter((name) => classifier().sanitizerName(name) !== 'pseudonym'),
      [],
    );
  });
  it('knows what keeps the value', () => {
    const keeping = `normalizeEmail trim toLowerCase formatName encodeURIComponent stringify toDto toJSON userToDto mapUser parseUser
      clone pick decryptSsn unmask base64Encode escapeHtml capitalize buildPayload getFullName formatPhone serializeUser
      sanitizeHtml sanitizeInput titleCase fromRow slugify toString normalise cleanPhone compact`;
    assert.deepEqual(
      words(keeping).filter((name) => !classifier().keepsValueName(name)),
      [],
    );
    assert.deepEqual(
      words(keeping).filter((name) => classifier().sanitizerName(name) !== undefined),
      [],
    );
  });
  it('says nothing of other functions', () => {
    const others =
      'send save notify createUser fetchUser loadOrders charge hasConsent isAdmin run execute lookupPlan calculate';
    assert.deepEqual(
      words(others).filter((name) => classifier().keepsValueName(name)),
      [],
    );
  });
});

describe("classify: the project's own words", () => {
  const own = createClassifier(personalDataRules(), {
    patientRef: 'user.unique_id',
    'Shop.email': null,
    nickname: null,
    crew_badge: 'user.government_id',
    broken: 'user.no_such_key',
  });
  it('are certain, in any spelling', () => {
    const answer = own.name({ name: 'patient_ref', owners: [], shape: 'string' });
    assert.deepEqual(answer, {
      category: 'user.unique_id',
      confidence: 'certain',
      evidence: 'the configuration says unique identifier',
    });
    assert.equal(classifier().name({ name: 'patient_ref', owners: [], shape: 'string' }), undefined);
  });
  it('can take a name out, everywhere or under one owner', () => {
    const excluded = (name: string, owners: string[]): boolean => {
      const answer = own.name({ name, owners, shape: 'string' });
      return answer !== undefined && 'excluded' in answer;
    };
    assert.equal(excluded('nickname', ['user']), true);
    assert.equal(excluded('email', ['shop']), true);
    assert.equal(excluded('email', ['user']), false);
  });
  it('are passed over when the category does not exist', () => {
    assert.equal(own.name({ name: 'broken', owners: [], shape: 'string' }), undefined);
  });
});

describe('classify: answers for readers', () => {
  it('say what spoke for it', () => {
    assert.deepEqual(classifier().name({ name: 'name', owners: ['patient'], shape: 'string' }), {
      category: 'user.name',
      confidence: 'likely',
      evidence: 'by its name "name", of "patient"',
    });
  });
  it('say what spoke against it', () => {
    assert.deepEqual(classifier().name({ name: 'emailTemplate', owners: [], shape: 'string' }), {
      excluded: 'the head of the name is "template"',
    });
    assert.deepEqual(classifier().name({ name: 'email', owners: [], shape: 'boolean' }), {
      excluded: 'its type (boolean) cannot hold e-mail address',
    });
  });
  it('know labels and keys', () => {
    assert.equal(classifier().label('user.contact.phone_number'), 'phone number');
    assert.deepEqual(classifier().category('user.contact.email'), {
      key: 'user.contact.email',
      label: 'e-mail address',
    });
    assert.equal(classifier().category('user.contact.pigeon'), undefined);
  });
});
