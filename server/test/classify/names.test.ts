// What names mean, in tables: the category on the left, names that have it on the right. `?` marks a mere possibility.
import { assertTable } from './support.ts';

describe('classify: names that are personal data', () => {
  it('knows contact details', () => {
    assertTable(`
      user.contact.email          email, emailAddress, email_address, e_mail, eMail, userEmail, user.email, customerEmail, recipientEmail, useremail
      user.contact.email          guestEmail, body.email, req.body.email, invitedEmail, newEmail, emailNormalized, emails, emails: array, primaryEmail, workEmail
      user.contact.email          contact_email, billingEmail, lead.mail, emailOrPhone, emailLower, email2, parentEmail, invoice.email, order.customerEmail
      user.contact.email          account.email, patient.emailAddress, data.user.email, $email, _email, #email, emailList, confirmEmail: string, email.value, row.EMAIL
      user.contact.email          emailText, patient.emailText
      user.contact.email?         emailId, fromEmail, emailFrom, invalidEmail
      user.contact.phone_number   phone, phoneNumber, phone_number, mobileNumber, telephone, cellPhone, contactNumber, phone: number, user.mobile, msisdn, homePhone
      user.contact.phone_number   phoneE164, whatsappNumber, customer.phone_no, guest.tel, patientPhone, phone.number, emergencyContact.phone, phoneHome
      user.contact.address        shippingAddress, shippingAddress: object, homeAddress, mailing_address, deliveryAddress, user.address, patient.address: object
      user.contact.address        customerAddress, order.address, fullAddress, employee.homeAddress, userAddress, residentialAddress
      user.contact.address?       address, body.address
      user.contact.address.billing  billingAddress, billing_address: object
      user.contact.address.street   addressLine1, address_line_2, streetAddressLine, address.street, user.street, customer.streetName, address.line1
      user.contact.address.city     address.city, user.city, shippingAddress.city, customerCity
      user.contact.address.postal_code  user.zipCode, address.zip, customer.postcode, address.postal_code: number
      user.contact.address.state    address.state, billingAddress.province
      user.contact                  contactInfo: object, contactDetails
      user.contact.fax_number       faxNumber
    `);
  });

  it('knows names of people', () => {
    assertTable(`
      user.name                   user.name, patient.name, customer.name, customerName, patientName, authorName, contactName, guest_name, fullName, full_name
      user.name                   fullname, cardholderName, member.name, UserEntity.name, CreateUserDto.name, user.displayName, recipient.name, ownerName
      user.name                   nameOfPatient, currentUser.name, order.customer.name, data.applicant.name, author.name, passenger.name, userProfile.name, nextOfKin.name
      user.name                   student.name: string, maidenName, teacher.names, borrower.fullName, authenticatedUser.name, dbUser.name, usersById.name
      user.name.first             firstName, first_name, firstname, givenName, given_name, forename, user.firstName, user.fname, name.first, row.FirstName, vorname, middleName
      user.name.last              lastName, last_name, lastname, surname, familyName, user.lname, customer.lastName, name.last, nachname
      user.account.username       username, userName, user.username, loginName, twitterHandle, user.handle, author.login
      user.name?                  nickname, client.name, account.name, driver.name, legalName, profile.name
    `);
  });

  it('knows credentials', () => {
    assertTable(`
      user.authorization.password     password, passwd, user.password, newPassword, currentPassword, passwordConfirmation, confirmPassword, plainPassword, body.pwd, loginPassword
      user.authorization.credentials  accessToken, refresh_token, idToken, authToken, sessionToken, resetToken, passwordResetToken, emailVerificationToken, user.token
      user.authorization.credentials  user.apiKey, otp, otpCode, mfaCode, totpSecret, user.secret, headers.authorization, req.headers.cookie, session.token, auth.token, user.pin
      user.authorization.credentials  card.pin, recoveryCodes, backupCodes, securityAnswer, userToken, bearerToken, magicLinkToken, otp: number, seedPhrase
      user.authorization.credentials?  token, apiToken, jwt, verificationCode, accessCode
    `);
  });

  it('knows money and government identifiers', () => {
    assertTable(`
      user.financial.bank_account     iban, bankAccount, bank_account_number, accountNumber, payee.iban, routingNumber, sortCode, bankAccount: object, accountNumber: number
      user.financial.credit_card      cardNumber, creditCard, credit_card_number, cvv, cvc, cardCvc, card.number, card.cvc, card.pan, cardExpiry, ccNumber, debitCardNumber
      user.financial                  employee.salary, annualIncome, creditScore: number, householdIncome, person.income
      user.financial?                 salary, accountBalance
      user.government_id.national_identification_number  ssn, SSN, socialSecurityNumber, nationalId, national_id, nationalInsuranceNumber, cpf, aadhaarNumber, person.idNumber, ssn: number
      user.government_id              user.taxId, employee.tin, governmentId
      user.government_id?             taxId
      user.government_id.passport_number  passportNumber, passport_no, passport.number, traveller.passport, passengerPassportNumber
      user.government_id.drivers_license_number  driversLicense, driverLicenseNumber, drivingLicence, driver.licenseNumber
      user.government_id.vehicle_registration    licensePlate, number_plate, vehicle.vin
      user.government_id.immigration  visaNumber, immigrationStatus
      user.health_and_medical.insurance_beneficiary_id  insuranceNumber, medicareNumber, insuranceMemberId
      user.criminal_history           criminalRecord
    `);
  });

  it('knows health, origin and belief', () => {
    assertTable(`
      user.health_and_medical         diagnosis, diagnoses, medication, medications: array, bloodType, bloodType: enum, symptoms, allergies, medicalRecord: object, medicalHistory
      user.health_and_medical         patient.weight: number, patient.conditions, bloodPressure, prescriptions, heartRate: number, labResults, clinicalNotes, visit.diagnosis, patient.treatment
      user.health_and_medical.record_id  mrn, nhsNumber, medicalRecordNumber, patientNumber
      user.health_and_medical.genetic genome, dnaSequence
      user.biometric                  biometricData, faceEmbedding
      user.biometric.voice            voiceprint
      user.demographic.date_of_birth  dob, dateOfBirth, date_of_birth, birthDate, birthdate, birthday, dob: date, birthYear: number, user.dateOfBirth, patientDob
      user.demographic.age_range      user.age, patient.age: number, userAge
      user.demographic.gender         gender, user.gender, sex, gender: enum, patientGender
      user.demographic.race_ethnicity ethnicity, user.race
      user.demographic.religious_belief  religion, member.religion: enum
      user.demographic.political_opinion politicalAffiliation, tradeUnionMembership
      user.demographic.sexual_orientation  sexualOrientation
      user.demographic.marital_status maritalStatus
      user.demographic                nationality, placeOfBirth
      user.job_title                  employee.jobTitle
    `);
  });

  it('knows devices, addresses in networks and places', () => {
    assertTable(`
      user.device.ip_address          ip, ipAddress, ip_address, clientIp, remoteAddress, req.ip, userIPAddress, xForwardedFor, x-forwarded-for, lastLoginIp, socket.remoteAddress
      user.device.ip_address          ips, remoteIp, visitorIp, session.ipAddress, ipAddresses, ipv4Address, cf-connecting-ip, loginEvent.ip
      user.device.user_agent          userAgent, user-agent, user_agent, req.userAgent, headers.user-agent, navigator.userAgent
      user.device.device_id           deviceId, device_id, idfa, gaid, advertisingId, androidId, imei, macAddress, pushToken, fcmToken, deviceToken, deviceFingerprint, browser.fingerprint
      user.device.cookie_id           cookieId, fbp, visitorCookie, user.anonymousId
      user.device.cookie_id?          anonymousId
      user.device.cookie_id           gclid, fbclid
      user.location.precise           user.lat: number, user.latitude, coords.latitude, position.coords.longitude, lastKnownLocation, userLocation, device.lng, rider.coordinates: array, gpsCoordinates, courier.coords: object
      user.location.precise?          lat, longitude: number, coordinates, currentLocation
      user.location                   user.location, patient.location: object, device.location
    `);
  });

  it('knows what people write, say and show', () => {
    assertTable(
      `
      user.content.private            user.message, customerMessage, guestMessage, directMessage, privateMessage, patient.notes, diaryEntry, contactForm.message
      user.content.private.transcript transcript, callTranscript, chatTranscript, conversationHistory: array, transcripts
      user.content.private.recording  callRecording, voiceRecordingUrl
      user.content.private.survey     surveyAnswers: object, questionnaireResponses
      user.content                    customerFeedback, user.feedback, guest.comment, patient.comments, customerReview
      user.content?                   feedback, commentText
      user.content.public             user.bio, aboutMe, profileBio
      user.content.self_image         profilePicture, user.avatar, user.avatarUrl, selfieUrl, profile.photo, headshot
      user.content.self_image?        avatarUrl, avatar
      user.employment.application     coverLetter, applicant.resume, candidate.cv
    `.replace('', ''),
    );
  });
});

describe('classify: names that are not personal data', () => {
  it('reads the head of the name', () => {
    assertTable(`
      no  emailTemplate, emailCount, emailService, emailQueue, emailProvider, emailSubject, emailBody, emailHtml, emailDomain, emailHost, emailClient, emailJobId, emailSchema
      no  emailRegex, phoneRegex, phonePattern, emailValidator, emailField, emailLabel, emailPlaceholder, emailInputRef, emailError, emailErrors, emailStatus, emailKey, emailColumn
      no  emailVerified, emailVerifiedAt, emailSentAt, emailConfirmed, emailPreferences, emailNotifications, emailLog, emailSettings, phoneType, phoneCountry, phonePrefix
      no  addressId, addressType, addressBook, addressCount, nameLength, nameIndex, nameSuffixes.length, passwordStrength, passwordPolicy, passwordLength, passwordChangedAt, passwordField
      no  passwordResetUrl, passwordMinLength, tokenType, tokenExpiry, tokenCount, tokenExpiresAt, tokenTtl, accessTokenExpiresAt, ipVersion, ipCount, cardBrand, cardType, cardId, cardLast4
      no  last4, lastFour, genderOptions, ageLimit, locationId, diagnosisCode.length, userAgentParser, deviceType, deviceModel, deviceName, birthdayReminder, usernameTaken
      no  contactId, contactForm, contactPage, phoneIcon, emailIcon, mailIcon, emailLink, phoneScreen, messageTemplate, locationPermission, salaryBand, dobRequired
    `);
  });

  it('takes yes and no, functions and quantities for what they are', () => {
    assertTable(`
      no  hasEmail, isEmailVerified, hasPhone, canEmail, shouldSendEmail, wantsEmail, needsPassword, requirePassword, allowPhone, emailEnabled, showAddress, includeEmail
      no  email: boolean, phone: boolean, location: boolean, password: boolean, address: function, email: function, sendEmail, getUserName, validateEmail, findByEmail, formatAddress
      no  sendSms, updatePassword, resetPassword: function, onEmailChange, handlePhone, verifyToken, numEmails, maxTokens, totalEmails, minAge, maxAge, user.maxAge, email: number, email: date
      no  firstName: number, iban: boolean, ssn: function, dob: boolean, gender: function, email: enum, byEmail, noEmail, missingPhone, withoutName
    `);
  });

  it('leaves opaque ids, plans and places in time alone', () => {
    assertTable(`
      no  userId, user.id, accountId, customerId, id, _id, patientId, uuid, sessionId, orderId, externalId, requestId, traceId, correlationId, user.plan, user.locale, user.role
      no  user.createdAt, user.updatedAt, country, user.country, timezone, language, currency, user.status, user.type, role, plan, tier, createdAt, count, total, amount, order.total
      no  stripeCustomerId, tenantId, organizationId, memberCount, userCount, user.isActive, user.credits, user.lastLoginAt, groupId, teamId, subscriptionId, invoiceNumber, orderNumber
    `);
  });

  it('asks whose name it is', () => {
    assertTable(`
      no  name, company.name, companyName, file.name, fileName, filename, event.name, eventName, job.name, jobName, template.name, templateName, productName, product.name, queueName
      no  hostname, hostName, className, tagName, tableName, columnName, bucketName, functionName, error.name, err.name, this.name, UserService.name, UserRole.name, pathname, branch.name
      no  project.name, team.name, teamName, workspace.name, organization.name, store.name, restaurant.name, city.name, country.name, plan.name, category.name, tag.name, role.name, item.name
      no  channel.name, group.name, package.name, pkg.name, repo.name, module.name, model.name, node.name, field.name, param.name, constructor.name, component.displayName, recipe.name
      no  user.company.name, author.book.name, user.role.name, customer.plan.name, req.body.name, input.name, order.name, course.name, hospital.name, petName, pet.name, displayNameKey
    `);
  });

  it('keeps other addresses, tokens, messages and places apart', () => {
    assertTable(`
      no  walletAddress, contractAddress, wallet.address, token.address, bindAddress, listenAddress, serverAddress, memoryAddress, ethAddress, tokenAddress, server.address, store.address
      no  venueAddress, companyAddress, restaurant.address, warehouse.address, socket.address, hostAddress, defaultAddress, baseAddress
      no  csrfToken, nextToken, pageToken, continuationToken, designToken, cancelToken, maxTokens, promptTokens, completionTokens, inputTokens, parser.token, syncToken, cancellationToken, captchaToken
      no  message, error.message, err.message, errorMessage, message.body, logMessage, commitMessage, systemMessage, validationMessage, comment, codeComment, notes, releaseNotes, review
      no  location, window.location, fileLocation, position, scrollPosition, state, city, store.latitude, restaurant.location, venue.coordinates, mapCenter, map.lat, event.location, region
      no  serverIp, hostIp, podIp, publicIp, node.ip, server.ip, instance.ip, allowedIps, serverHost, port, pan, pin, race, sex.length, age, cacheAge, weight, height, condition, treatment
      no  image, imageUrl, photo, product.photo, story, history, title, subject, description, content, text, label, to, from, cc, recipient, fingerprint, cert.fingerprint, error.fingerprint
    `);
  });

  it('takes our own mailboxes, secrets and constants for what they are', () => {
    assertTable(`
      no  supportEmail, adminEmail, noreplyEmail, systemEmail, config.email, env.EMAIL, process.env.SUPPORT_EMAIL, ADMIN_EMAIL, EMAIL_FROM, FROM_EMAIL, salesEmail, supportPhone, companyPhone
      no  apiKey, config.apiKey, clientSecret, secret, secretKey, privateKey, db.password, dbPassword, smtpPassword, config.password, redisPassword, database.username, connection.password, smtp.auth.password
      no  testEmail, exampleEmail, dummyEmail, fakeEmail, placeholderEmail, defaultEmail, mockPhone, companyEmail, company.email, organization.phone, restaurant.phone, env.PASSWORD, appSecret
      no  Channel.EMAIL, DocumentAuth.PASSWORD, RECIPIENT_EMAIL, prisma.verificationToken, tx.passwordResetToken, _count.emails, email.id, device.id, emailPassword, f.name
      no  CreditCard, AvatarImage, EMAIL, emailToUserMap, emailParams, user.failedLogin, parsedEmail.text, userMessage, from.address, ContactAttribute.name
      no  debouncedSearchQuery, Root.displayName, displayName, refreshAccessToken, toIpAddress, subscriptionClaim.name, columns.email, validationErrors.phone
      no  errors.email, formErrors.password, labels.phone, touched.email, i18n.password, templates.email, fieldErrors.firstName.message, routes.password, queues.email, DB_PASSWORD
    `);
  });

  it('takes masked and hashed values for what they are', () => {
    assertTable(`
      no  maskedEmail, hashedEmail, emailHash, passwordHash, hashedPassword, redactedName, maskedPhone, anonymizedIp, ipHash, truncatedIp, emailDigest, obfuscatedEmail, cardMasked, encryptedSsn
      no  user.passwordHash, user.emailHash, pseudonymizedEmail, maskedCardNumber, tokenizedCard, partialPhone, emailSha256
    `);
  });
});
