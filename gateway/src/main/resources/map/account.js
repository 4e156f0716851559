/** Who is signed in: authorization code with PKCE; the token stays in this tab's session. */
export function account(settings) {
  const here = `${location.origin}/map`;
  const manager = new oidc.UserManager({
    authority: settings.issuer,
    client_id: settings.clientId,
    redirect_uri: here,
    post_logout_redirect_uri: here,
    response_type: "code",
    scope: "openid",
    userStore: new oidc.WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
  });
  let user = null;
  manager.events.addUserLoaded((loaded) => (user = loaded));

  return {
    /** Finishes a sign-in that has just come back; false when nobody is signed in. */
    async begin() {
      if (new URLSearchParams(location.search).has("code")) {
        const { state } = await manager.signinCallback();
        location.replace(state?.back ?? "/map"); // in the language that was left
        return new Promise(() => {});
      }
      user = await manager.getUser();
      return this.signedIn();
    },
    signedIn: () => user != null && !user.expired,
    token: () => user.access_token,
    signIn: () => manager.signinRedirect({ state: { back: location.pathname + location.search + location.hash } }),
    signOut: () => manager.signoutRedirect(),
  };
}
