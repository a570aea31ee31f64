// Nothing is fetched from elsewhere: neither the page's parts nor a verdict on the document.
window.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#contract',
  deepLinking: true,
  validatorUrl: null,
  // Whoever is signed in on this browser tries things out as themselves; a write by cookie carries this header.
  requestInterceptor: (request) => {
    request.headers['X-Tocsin'] = '1'
    return request
  },
})
