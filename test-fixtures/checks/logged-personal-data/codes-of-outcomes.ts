// The code of a sign-in that went wrong says why; the one that somebody types is their key.
interface LoginResult {
  code: string;
}
interface SignInState {
  code: string;
  step: number;
}
interface VerificationCheck {
  code: string;
  reason: string;
}
interface LoginChallenge {
  code: string;
  expiresAt: Date;
}

export function failed(result: LoginResult, s: SignInState, check: VerificationCheck): void {
  console.log(result.code);
  console.log(s.code);
  console.log(check.code);
}

export function outcome(flow: { loginFailure: { code: string }; verificationStatus: { code: string } }): void {
  console.log(flow.loginFailure.code);
  console.log(flow.verificationStatus.code);
}

export function typed(challenge: LoginChallenge, login: { code: string }): void {
  console.log(challenge.code);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(login.code);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
}
