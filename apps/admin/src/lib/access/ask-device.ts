type CreationOptions = PublicKeyCredentialCreationOptionsJSON;
type RequestOptions = PublicKeyCredentialRequestOptionsJSON;

const asText = (credential: Credential | null): string | null =>
  credential instanceof PublicKeyCredential ? JSON.stringify(credential.toJSON()) : null;

const unlessRefused = async (asked: Promise<Credential | null>): Promise<string | null> => {
  try {
    return asText(await asked);
  } catch {
    // The person said no, time ran out, or the device has none: which of them no page may know.
    return null;
  }
};

/** Asks the device to make a passkey; null when it did not. */
export const makePasskey = (options: object): Promise<string | null> =>
  unlessRefused(
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as CreationOptions),
    }),
  );

/** Asks the device to prove one that it holds; null when it did not. */
export const provePasskey = (options: object): Promise<string | null> =>
  unlessRefused(
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as RequestOptions),
    }),
  );
